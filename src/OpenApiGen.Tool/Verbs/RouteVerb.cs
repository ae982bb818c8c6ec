using System.CommandLine;
using OpenApiGen.Decisions.Composition;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Tool.Files;
using OpenApiGen.Tool.Terminal;
using Spectre.Console;

namespace OpenApiGen.Tool.Verbs;

/// <summary><c>openapigen route</c>.</summary>
internal static class RouteVerb
{
    /// <param name="console">Where results go.</param>
    /// <param name="verbs">Names of the tool's verbs, when asked.</param>
    public static Command Create(ToolConsole console, Func<IEnumerable<string>> verbs)
    {
        var command = new Command("route", "Says who owns a concern, and when its turn is. Without one, the whole map in order.");
        var word = new Argument<string?>("CONCERN") { Arity = ArgumentArity.ZeroOrOne, Description = string.Join(", ", CompositionMap.All.Select(static c => c.Name)) };
        var file = new Option<string?>("--file") { Description = $"The decision file, whose answers concerns wait for. {DecisionFiles.Name} where there is one.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Writes JSON." };
        OutputFlags.RefuseOptions(word);
        command.Add(word);
        command.Add(file);
        command.Add(json);
        command.SetAction(result =>
        {
            string? path = result.GetValue(file) ?? (File.Exists(DecisionFiles.Name) ? DecisionFiles.Name : null);
            DecisionFile? decision = path is null ? null : DecisionFiles.Read(path, console);
            HashSet<string> known = [.. verbs()];
            if (result.GetValue(word) is not { } asked)
            {
                ShowMap([.. CompositionMap.All.Select(c => Route.Of(c, known, IsOnPath, decision))], result.GetValue(json), console);
                return ExitCodes.Fine;
            }

            Concern concern = CompositionMap.Find(asked) ?? throw new ToolException(ExitCodes.Usage, $"'{asked}' is no concern of the map; {CompositionMap.Suggest(asked)}");
            var route = Route.Of(concern, known, IsOnPath, decision);
            if (result.GetValue(json))
                console.Output.Write(RouteJson.Write([route]));
            else
                Show(route, console);

            if (route.Blocked is null)
                return ExitCodes.Fine;

            console.Complain(route.Blocked);
            return ExitCodes.Blocked;
        });
        return command;
    }

    private static void Show(Route route, ToolConsole console)
    {
        console.Output.WriteLine($"{route.Concern.Name}: {route.Concern.Provider} owns it");
        console.Output.WriteLine($"When: {route.Concern.When}");
        if (route.Command is not null)
            console.Output.WriteLine($"Run: {route.Command}");

        if (route.Before is not null)
            console.Output.WriteLine($"Before: {route.Before.Name}, whose output it takes");

        if (route.After is not null)
            console.Output.WriteLine($"After: {route.After.Name}, which takes its output");
    }

    private static void ShowMap(IReadOnlyList<Route> routes, bool asJson, ToolConsole console)
    {
        if (asJson)
        {
            console.Output.Write(RouteJson.Write(routes));
            return;
        }

        Table table = Tables.Create("concern", "owned by", "when", "how");
        foreach (Route route in routes)
            table.AddRow(Tables.Cells(route.Concern.Name, route.Concern.Provider, route.Concern.When, route.Blocked ?? route.Command ?? ""));

        console.Rich.Write(table);
    }

    /// <summary>True for a program in one of the folders of PATH.</summary>
    private static bool IsOnPath(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd", program + ".bat"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(f => names.Any(n => File.Exists(Path.Combine(f, n))));
    }
}

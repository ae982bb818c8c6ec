using System.CommandLine;
using OpenApiGen.Tool.Verbs;

namespace OpenApiGen.Tool;

/// <summary>The verbs, and what happens to what they throw.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="console">Where results and messages go.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellation)
    {
        RootCommand root = Create(console);
        ParseResult result = root.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (string message in result.Errors.Select(static e => e.Message).Distinct())
                console.Complain(message);

            console.Complain($"See: {string.Join(' ', Path(result.CommandResult.Command, root))} --help");
            return ExitCodes.Usage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Output, Error = console.Error, ProcessTerminationTimeout = null }, cancellation);
        }
        catch (ToolException exception)
        {
            console.Complain(exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Complain(exception.Message);
            return ExitCodes.Usage;
        }
    }

    private static RootCommand Create(ToolConsole console)
    {
        var root = new RootCommand("Contracts first: TypeScript from an OpenAPI document, decisions about a backend, the questions before them, and the arithmetic of service level objectives.");
        root.Add(DecideVerb.Create(console));
        root.Add(GrillVerb.Create(console));
        root.Add(ScaffoldVerb.Create(console));
        root.Add(RouteVerb.Create(console, () => root.Subcommands.Select(static c => c.Name)));
        root.Add(SloVerb.Create(console));
        root.SetAction(_ =>
        {
            console.Complain("Which verb? See: openapigen --help");
            return ExitCodes.Usage;
        });
        return root;
    }

    private static IEnumerable<string> Path(Command command, RootCommand root)
    {
        IEnumerable<string> above = command.Parents.OfType<Command>().FirstOrDefault() is { } parent && parent != root ? Path(parent, root) : ["openapigen"];
        return command == root ? ["openapigen"] : above.Append(command.Name);
    }
}

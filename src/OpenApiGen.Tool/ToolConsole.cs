using Spectre.Console;

namespace OpenApiGen.Tool;

/// <summary>Where results and messages go, and where answers come from.</summary>
/// <param name="output">Results.</param>
/// <param name="error">Messages.</param>
/// <param name="input">Answers.</param>
/// <param name="isTerminal">True where a person sits before it: both what is read and what is written are a terminal's.</param>
internal sealed class ToolConsole(TextWriter output, TextWriter error, TextReader input, bool isTerminal)
{
    private const int WidthOfFiles = 120;

    /// <summary>Results.</summary>
    public TextWriter Output => output;

    /// <summary>Messages.</summary>
    public TextWriter Error => error;

    /// <summary>True where a person sits before it.</summary>
    public bool IsTerminal => isTerminal;

    /// <summary>Results with tables; colours on a terminal only.</summary>
    public IAnsiConsole Rich { get; } = CreateRich(output);

    /// <summary>Those of the process.</summary>
    public static ToolConsole OfProcess() => new(Console.Out, Console.Error, Console.In, !Console.IsInputRedirected && !Console.IsOutputRedirected);

    /// <summary>Writes a message.</summary>
    public void Complain(string message) => error.WriteLine(message);

    /// <summary>Reads a line; null at the end of input. A console's reader waits for the line whatever is cancelled, so it waits on a thread that nobody else needs.</summary>
    public Task<string?> ReadLineAsync(CancellationToken cancellation) => Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellation);

    private static IAnsiConsole CreateRich(TextWriter output)
    {
        bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });

        // A file has no width, and tables that are cut for one help nobody.
        if (!isTerminal)
            console.Profile.Width = WidthOfFiles;

        return console;
    }
}

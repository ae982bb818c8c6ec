using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Reads one value; the input stands on its first token before and on its last token after.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="input">Where from.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ValueReader<out T>(ref JsonInput input);

/// <summary>
/// JSON text that generated code reads and judges in one pass. Every reading method is called on the first token of a value and leaves
/// the input on its last. What breaks a rule is noted and reading goes on, so that one answer can name everything that is wrong.
/// </summary>
/// <remarks>Text that is not JSON ends the reading with a <see cref="JsonException"/>, or an <see cref="InvalidOperationException"/> where a string is not Unicode.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonInput
{
    /// <summary>How deep arrays and objects may be nested.</summary>
    internal const int MaximumDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private JsonTokens _reader;
    private JsonViolations? _violations;

    /// <summary>Work left for branches of unions, checks and patterns; below zero there is none.</summary>
    private long _budget;

    /// <summary>Time left for patterns that backtrack, and how much there was.</summary>
    private long _patience;
    private readonly long _allotted;

    /// <summary>How many unions around the current value are being tried or explained.</summary>
    private int _attempts;

    /// <summary>True while a branch is tried: nothing is noted but where it first goes wrong.</summary>
    private bool _isQuiet;

    /// <summary>Where the branch that is tried went wrong, plus one; zero as long as it did not.</summary>
    private int _wrongAt;

    /// <summary>How far the branch that is tried had been read when it went wrong.</summary>
    private long _stoppedAt;

    /// <summary>How many bytes of the branch that is tried belong to unions within it, which pay for themselves.</summary>
    private long _covered;

    /// <summary>Properties that were passed over because the contract does not name them.</summary>
    private int _dropped;

    /// <summary>What unions within branches came to; null where there was none.</summary>
    private UnionMemo? _memo;

    /// <summary>Begins to read.</summary>
    /// <param name="json">The text.</param>
    /// <param name="isExhausted">True where no work is left, because other text of the same request took it all.</param>
    /// <param name="spent">Time that other text of the same request took for patterns that backtrack, in ticks of <see cref="Stopwatch"/>.</param>
    internal JsonInput(ReadOnlySpan<byte> json, bool isExhausted = false, long spent = 0)
    {
        _json = json;
        _reader = new JsonTokens(json);

        // A megabyte that makes the most of it takes half a second.
        _budget = isExhausted ? -1 : (64L * 1024) + (20L * json.Length);

        // Far more than sound values need, so that a busy machine refuses none of them: a quarter of a second, and a microsecond for each byte.
        _allotted = (Stopwatch.Frequency / 4) + (Stopwatch.Frequency / 1_000_000 * json.Length);
        _patience = _allotted - spent;
    }

    /// <summary>
    /// Files, by the offset of the number that stands for one, where the text was made of a multipart form; else null. No number that a
    /// client has sent stands at such a place.
    /// </summary>
    internal Dictionary<int, FormFile>? Files { get; set; }

    /// <summary>True as long as nothing was wrong.</summary>
    public readonly bool IsValid => _violations is null;

    /// <summary>True where reading took more work than it may.</summary>
    internal readonly bool IsExhausted => _budget < 0;

    /// <summary>Time that patterns which backtrack took in this text and in others before it.</summary>
    internal readonly long Spent => _allotted - _patience;

    /// <summary>What was wrong; null where nothing was.</summary>
    internal readonly JsonViolations? Violations => _violations;

    /// <summary>The text.</summary>
    internal readonly ReadOnlySpan<byte> Text => _json;

    /// <summary>The first token; false where there is none.</summary>
    internal bool Start() => _reader.Read();

    /// <summary>Makes sure that nothing follows the value.</summary>
    internal void Finish() => _reader.Read();

    /// <summary>True on a null, which is then read.</summary>
    public readonly bool Null() => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Passes over a value.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Passes over a value that was found to be wrong.</summary>
    /// <typeparam name="T">What it would have been.</typeparam>
    /// <returns>The type's default, which nobody gets to see.</returns>
    public T Pass<T>()
    {
        _reader.Skip();
        return default!;
    }

    /// <summary>True where what is wrong is noted.</summary>
    private readonly bool IsListening => !_isQuiet && _violations?.IsFull != true;

    /// <summary>True where what is wrong has to be said; where not, a branch of a union that is tried ends here.</summary>
    private bool IsHeard(int offset)
    {
        if (_isQuiet)
            Stop(offset);

        return IsListening;
    }

    private void Report(string code, string message) => Report(_reader.TokenStartIndex, code, message);

    private void Report(string code, [InterpolatedStringHandlerArgument("")] ref ViolationMessage message) =>
        Report(_reader.TokenStartIndex, code, ref message);

    private void Report(int offset, string code, string message, string? path = null, string? member = null)
    {
        if (IsHeard(offset))
            (_violations ??= JsonViolations.Rent()).Add(offset, code, message, path, member);
    }

    private void Report(int offset, string code, [InterpolatedStringHandlerArgument("")] ref ViolationMessage message)
    {
        if (IsHeard(offset))
            (_violations ??= JsonViolations.Rent()).Add(offset, code, message.ToString());
    }

    /// <summary>What is wrong, formatted only where it is said to somebody.</summary>
    [InterpolatedStringHandler]
    private ref struct ViolationMessage
    {
        private DefaultInterpolatedStringHandler _text;

        public ViolationMessage(int literalLength, int formattedCount, scoped ref readonly JsonInput input, out bool isHeard)
        {
            isHeard = input.IsListening;
            _text = isHeard ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string value) => _text.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public override string ToString() => _text.ToStringAndClear();
    }

    /// <summary>Notes that a value has the wrong type, and passes over it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WrongType(string expected)
    {
        Report("type", $"must be {expected}, not {Describe(_reader.TokenType)}");
        _reader.Skip();
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String or JsonTokenType.PropertyName => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };
}

namespace OpenApiGen.Runtime;

/// <summary>How a value is judged.</summary>
[Flags]
internal enum CheckMode : byte
{
    /// <summary>Only yes or no is asked: judging ends at the first thing that is wrong, and allocates nothing but the strings that patterns and formats need.</summary>
    Quiet = 0,

    /// <summary>All that is wrong is noted.</summary>
    Loud = 1,

    /// <summary>The reader is a copy that nobody goes on with, so it need not be moved to the value's end.</summary>
    Stay = 2,
}

using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Model;

/// <summary>A value as a file states it, with its place.</summary>
/// <param name="Value">The value; the type's default where the file does not state it, or states it wrongly (which is reported).</param>
/// <param name="Node">Where it stands; null where the file does not state it.</param>
public readonly record struct Stated<T>(T? Value, Node? Node)
{
    /// <summary>True for a value that is there and of no use, which is reported: nothing follows from it.</summary>
    public bool IsWrong { get; init; }

    /// <summary>True where the file has a value, be it sound or not.</summary>
    public bool IsStated => Node is not null;
}

/// <summary>Makes values of <see cref="Stated{T}"/>.</summary>
public static class StatedValue
{
    /// <summary>The value, or null where the file does not state a sound one: for numbers and the like, which have no null of their own.</summary>
    public static T? OrNull<T>(this Stated<T> stated)
        where T : struct => stated.IsStated && !stated.IsWrong ? stated.Value : null;
}

namespace OpenApiGen.Generator;

/// <summary>Keeps a defect in the work on one document from taking the code of all others with it, as an exception in a generator does.</summary>
internal static class Guard
{
    /// <summary>Does the work, or makes something else of what went wrong. Cancellation passes through.</summary>
    /// <param name="work">The work.</param>
    /// <param name="failed">Is given a sentence about the exception.</param>
    public static T Run<T>(Func<T> work, Func<string, T> failed)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string where = (exception.StackTrace ?? "").Split('\n')[0].Trim();
            return failed($"{exception.GetType().Name}: {exception.Message} {where}".Replace('\r', ' ').Replace('\n', ' '));
        }
    }
}

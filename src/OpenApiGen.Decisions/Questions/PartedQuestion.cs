namespace OpenApiGen.Decisions.Questions;

/// <summary>A question whose answer is parts in order, which semicolons separate, or parts by name: <c>shared; yes; evidence=two pilots asked for it</c>.</summary>
public abstract class PartedQuestion : ForcingQuestion
{
    private static readonly char[] Separator = [';'];

    /// <inheritdoc/>
    public sealed override string Form => string.Join("; ", Parts.Select(static p => p.IsRequired ? p.Name : $"[{p.Name}]"));

    /// <summary>The parts.</summary>
    internal abstract IReadOnlyList<AnswerPart> Parts { get; }

    /// <inheritdoc/>
    public override AnswerProblem? Record(string answer, AnswerSheet sheet)
    {
        if (Stop(answer) is { } stop)
            return new AnswerProblem(stop, Stops: true);

        var values = new Dictionary<AnswerPart, string>();
        int position = 0;
        foreach (string piece in answer.Split(Separator))
        {
            string text = piece.Trim();
            AnswerPart? part = Named(ref text) ?? (position < Parts.Count ? Parts[position++] : null);
            if (part is null)
                return new AnswerProblem($"'{text}' is one part too many; the form is {Form}");

            if (text.Length == 0)
                continue;

            if (part.ToJson(text) is not { } json)
                return new AnswerProblem($"'{text}' is no {(part.Kind == PartKind.Flag ? "yes or no" : part.Kind == PartKind.Percentiles ? "p50/p95/p99 such as 60/200/500" : "number")}, which '{part.Name}' is; the form is {Form}");

            values[part] = json;
        }

        if (Parts.FirstOrDefault(p => p.IsRequired && !values.ContainsKey(p)) is { } missing)
            return new AnswerProblem($"'{missing.Name}' is missing; the form is {Form}");

        return sheet.TrySet(Section, "{ " + string.Join(", ", Parts.Where(values.ContainsKey).Select(p => $"\"{p.Name}\": {values[p]}")) + " }");
    }

    /// <summary>Why to stop at an answer, whatever else it says; null where there is no reason.</summary>
    internal virtual string? Stop(string answer) => null;

    /// <summary>The part that a piece names, and the piece without the name.</summary>
    private AnswerPart? Named(ref string text)
    {
        int equals = text.IndexOf('=');
        if (equals <= 0)
            return null;

        string name = text.Substring(0, equals).Trim();
        AnswerPart? part = Parts.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        if (part is not null)
            text = text.Substring(equals + 1).Trim();

        return part;
    }
}

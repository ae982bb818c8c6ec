namespace OpenApiGen.Runtime;

/// <summary>What judging values by schemas came to, for values that are judged by the same schema again and again.</summary>
internal sealed class CheckMemo
{
    /// <summary>More is forgotten: memory is not the price of a request that is made to be costly.</summary>
    private const int Capacity = 32 * 1024;

    private readonly Dictionary<(int Node, int Offset), Result> _results = [];

    public enum Result : byte
    {
        Unknown,
        Valid,

        /// <summary>Invalid, and nobody was told.</summary>
        Invalid,

        /// <summary>Invalid, and the reasons are noted.</summary>
        Reported,
    }

    public Result Find(CheckNode node, int offset) => _results.GetValueOrDefault((node.Index, offset));

    public void Add(CheckNode node, int offset, Result result)
    {
        if (_results.Count < Capacity)
            _results[(node.Index, offset)] = result;
    }
}

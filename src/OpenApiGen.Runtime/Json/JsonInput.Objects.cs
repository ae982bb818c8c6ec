using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime;

public ref partial struct JsonInput
{
    /// <summary>Begins to read an object; what is no object is noted and passed over, and has no properties.</summary>
    /// <param name="rules">Its properties.</param>
    public ObjectScan Object(ObjectRules rules)
    {
        int start = (int)_reader.TokenStartIndex;
        bool isObject = _reader.TokenType == JsonTokenType.StartObject;
        if (!isObject)
            WrongType("an object");

        return new ObjectScan(rules, start, isObject);
    }

    /// <summary>Steps to the value of the next property that the caller has to read; false at the object's end, when what is absent has been noted.</summary>
    /// <param name="scan">Where the reading stands.</param>
    public bool Next(scoped ref ObjectScan scan)
    {
        if (!scan.IsObject)
            return false;

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            scan.Count++;
            int index = IndexOfName(ref scan);
            if (index >= 0)
            {
                if (scan.Add(index))
                {
                    _reader.Read();
                    scan.Property = index;
                    return true;
                }

                Report("duplicate", "must not appear twice");
                _reader.Skip();
                continue;
            }

            if (IsOther(ref scan))
                return true;
        }

        End(ref scan);
        return false;
    }

    /// <summary>Clients mostly send properties in the order of the contract, so the name behind the last one is tried first.</summary>
    private readonly int IndexOfName(scoped ref ObjectScan scan)
    {
        Utf8Names names = scan.Rules.Names;
        if (_reader.ValueIsEscaped)
            return names.IndexOf(Encoding.UTF8.GetBytes(_reader.GetString()!));

        ReadOnlySpan<byte> name = _reader.ValueSpan;
        int expected = scan.Property + 1;
        return names.IsAt(expected, name) ? expected : names.IndexOf(name);
    }

    /// <summary>Deals with a name that the contract does not have; true where the caller has to read its value.</summary>
    private bool IsOther(scoped ref ObjectScan scan)
    {
        string name = _reader.GetString()!;
        if (!(scan.Others ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
        {
            Report("duplicate", "must not appear twice");
        }
        else if (scan.Rules.Unknown == Unknown.Keep)
        {
            _reader.Read();
            scan.Property = -1;
            scan.Name = name;
            return true;
        }
        else if (scan.Rules.Unknown == Unknown.Reject)
        {
            Report("additionalProperties", "is not a property that is known here");
        }
        else
        {
            _dropped++;
        }

        _reader.Skip();
        return false;
    }

    private void End(scoped ref ObjectScan scan)
    {
        ObjectRules rules = scan.Rules;
        ulong[] required = rules.Required;
        if (required.Length > 0 && (required[0] & ~scan.Seen) != 0)
            ReportMissing(ref scan, 0, required[0] & ~scan.Seen);

        for (int i = 1; i < required.Length; i++)
        {
            ulong missing = required[i] & ~(scan.SeenBeyond?[i] ?? 0);
            if (missing != 0)
                ReportMissing(ref scan, i, missing);
        }

        if (rules.LimitsCount)
            CheckCount(scan.Start, scan.Count, rules.MinProperties, rules.MaxProperties);
    }

    private void ReportMissing(scoped ref ObjectScan scan, int word, ulong missing)
    {
        for (int bit = 0; bit < 64; bit++)
            if ((missing & (1UL << bit)) != 0)
                Report(scan.Start, scan.Rules.Name((word * 64) + bit), "required", "is required");
    }

    private void CheckCount(int start, int count, int least, int most)
    {
        if (count < least)
            Report(start, null, "minProperties", Invariant($"must have at least {least} properties, not {count}"));
        else if (count > most)
            Report(start, null, "maxProperties", Invariant($"must have at most {most} properties, not {count}"));
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

public ref partial struct JsonInput
{
    /// <summary>Begins to read an object; what is no object is noted and passed over, and has no properties.</summary>
    /// <param name="rules">Its properties.</param>
    public ObjectScan Object(ObjectRules rules)
    {
        int start = _reader.TokenStartIndex;
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

        if (_violations is not null)
            Enclose(ref scan);

        if (ReadExpected(ref scan))
            return true;

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

                Refuse(ref scan, scan.Rules.Token(index), "duplicate", "must not appear twice");
                _reader.Skip();
                continue;
            }

            if (IsOther(ref scan))
                return true;
        }

        End(ref scan);
        return false;
    }

    /// <summary>Notes that the property on whose name the input stands must not be there.</summary>
    private void Refuse(scoped ref ObjectScan scan, string token, string code, string message)
    {
        Report(_reader.TokenStartIndex, code, message, path: token);
        scan.Noted = _violations?.Count ?? 0;
    }

    /// <summary>Says of what was noted since the last property began that it is in that property.</summary>
    private readonly void Enclose(scoped ref ObjectScan scan)
    {
        int from = scan.Noted;
        scan.Noted = _violations!.Count;
        if (scan.Noted <= from || scan.Count == 0)
            return;

        bool isForeign = scan.Property < 0;
        _violations.Enclose(from, isForeign ? JsonPointers.Token(scan.Name) : scan.Rules.Token(scan.Property), isForeign);
    }

    /// <summary>Clients mostly send properties in the order of the contract: where the next one of it follows, its name need not be looked for, nor even at.</summary>
    private bool ReadExpected(scoped ref ObjectScan scan)
    {
        byte[]?[] members = scan.Rules.Members;
        int expected = scan.Property + 1;
        if ((uint)expected >= (uint)members.Length || members[expected] is not { } member || scan.Has(expected) || !_reader.TryReadMember(member))
            return false;

        scan.Count++;
        scan.Add(expected);
        scan.Property = expected;
        return true;
    }

    private readonly int IndexOfName(scoped ref ObjectScan scan)
    {
        Utf8Names names = scan.Rules.Names;
        return _reader.ValueIsEscaped ? names.IndexOf(_reader.GetUtf8()) : names.IndexOf(_reader.ValueSpan);
    }

    /// <summary>Deals with a name that the contract does not have; true where the caller has to read its value.</summary>
    private bool IsOther(scoped ref ObjectScan scan)
    {
        string name = _reader.GetString();
        if (!(scan.Others ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
        {
            Refuse(ref scan, JsonPointers.Token(name), "duplicate", "must not appear twice");
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
            Refuse(ref scan, JsonPointers.Token(name), "additionalProperties", "is not a property that is known here");
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

        if (scan.Count < rules.MinProperties || scan.Count > rules.MaxProperties)
            ReportCount(scan.Start, scan.Count, rules.MinProperties, rules.MaxProperties);
    }

    private void ReportMissing(scoped ref ObjectScan scan, int word, ulong missing)
    {
        for (int bit = 0; bit < 64; bit++)
            if ((missing & (1UL << bit)) != 0)
                Report(scan.Start, "required", "is required", member: scan.Rules.Token((word * 64) + bit));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportCount(int start, int count, int least, int most)
    {
        if (count < least)
            Report(start, "minProperties", $"must have at least {least} properties, not {count}");
        else
            Report(start, "maxProperties", $"must have at most {most} properties, not {count}");
    }
}

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace OpenApiGen.Runtime;

/// <summary>Makes a request of an operation out of HTTP.</summary>
/// <typeparam name="TRequest">The operation's request.</typeparam>
/// <param name="input">Where from.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TRequest RequestBinder<out TRequest>(ref RequestInput input);

/// <summary>
/// The parameters and the body of a request, each given to generated code as JSON text, so that one kind of reader judges them all.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RequestInput
{
    private readonly HttpContext _http;
    private readonly OperationRules _operation;
    private readonly RequestBody _body;
    private readonly ReadOnlySpan<byte> _bodyJson;
    private readonly JsonBuffer _buffer;
    private JsonInput _json;
    private TextPairs? _query;
    private TextPairs? _cookies;
    private string _field = "";
    private List<Violation>? _violations;

    /// <summary>True where a value took more work than it may: none of those that follow gets any.</summary>
    private bool _isExhausted;

    /// <summary>Time that patterns which backtrack took so far.</summary>
    private long _spent;

    internal RequestInput(HttpContext http, OperationRules operation, RequestBody body, ReadOnlySpan<byte> bodyJson, JsonBuffer buffer)
    {
        _http = http;
        _operation = operation;
        _body = body;
        _bodyJson = bodyJson;
        _buffer = buffer;
    }

    /// <summary>The value that was begun.</summary>
    [UnscopedRef]
    public ref JsonInput Json => ref _json;

    /// <summary>What was wrong; null where nothing was.</summary>
    internal readonly List<Violation>? Violations => _violations;

    /// <summary>Begins to read a parameter; false where it is absent, which is noted where it must not be.</summary>
    /// <param name="rules">The parameter.</param>
    public bool Begin(ParameterRules rules)
    {
        Complete();
        _field = rules.Field;
        _buffer.Clear();

        // It is there and says nothing, as its contract lets it.
        if (rules.AllowEmpty && IsEmpty(rules))
            return false;

        switch (Decode(rules))
        {
            case Decoding.Decoded:
                Start(_buffer.Written);
                return true;

            case Decoding.Malformed:
                Add(new Violation(rules.Field, "style", $"must be written in style {rules.Style.ToString().ToLowerInvariant()}"));
                return false;

            case Decoding.Repeated:
                Add(new Violation(rules.Field, "duplicate", "must not appear twice"));
                return false;

            case Decoding.NotJson:
                Add(new Violation(rules.Field, "json", "is not valid JSON"));
                return false;

            case Decoding.NotText:
                Add(new Violation(rules.Field, "charset", "is not percent-encoded text in UTF-8"));
                return false;

            default:
                if (rules.Required)
                    Add(new Violation(rules.Field, "required", "is required"));

                return false;
        }
    }

    /// <summary>Begins to read the body if it is of the media type at an index of the operation's list; false where it is of another or absent.</summary>
    /// <param name="index">The index.</param>
    public bool BeginBody(int index)
    {
        Complete();
        if (_body.Index != index)
            return false;

        _field = "";
        foreach (Violation problem in _body.Problems)
        {
            Add(problem);

            // What is wrong with the whole says nothing of its fields; what is wrong with one field leaves the others to be read.
            if (problem.Field.Length == 0)
                return false;
        }

        if (_bodyJson.IsEmpty)
        {
            if (_operation.BodyRequired)
                Add(new Violation("", "required", "is required"));

            return false;
        }

        Start(_bodyJson);
        _json.Files = _body.Files;
        return true;
    }

    /// <summary>The body as a stream; null where it is of another media type or absent.</summary>
    /// <param name="index">The media type's index in the operation's list.</param>
    public readonly Stream? Stream(int index) => _body.Index == index ? _http.Request.Body : null;

    /// <summary>The media type of the body as the client gave it; null where it gave none.</summary>
    public readonly string? ContentType => _http.Request.ContentType;

    /// <summary>Ends the value that was begun: notes what is wrong with it, with its place in the request.</summary>
    /// <exception cref="JsonException">Something follows the value.</exception>
    internal void Complete()
    {
        _json.Finish();
        if (!_json.IsValid)
        {
            int before = _violations?.Count ?? 0;
            _json.Violations!.MoveTo(_violations ??= [], _field);
            LeaveOutKnown(before);
        }

        _isExhausted |= _json.IsExhausted;
        _spent = Math.Max(_spent, _json.Spent);
        _json = default;
    }

    /// <summary>Fields that could not be read are not missing.</summary>
    private readonly void LeaveOutKnown(int before)
    {
        if (before == 0)
            return;

        for (int i = _violations!.Count - 1; i >= before; i--)
        {
            string field = _violations[i].Field;
            if (_violations[i].Code == "required" && _violations.FindIndex(0, before, v => v.Field == field) >= 0)
                _violations.RemoveAt(i);
        }
    }

    internal void Add(Violation violation) => (_violations ??= []).Add(violation);

    private void Start(ReadOnlySpan<byte> json)
    {
        _json = new JsonInput(json, _isExhausted, _spent);
        _json.Start();
    }

    private bool IsEmpty(ParameterRules rules)
    {
        TextPairs query = Query();
        return query.Find(rules.Name) is >= 0 and int index && query[index].Raw.Length == 0 && query.Next(index) < 0;
    }

    private TextPairs Query() => _query ??= TextPairs.FromQuery((_http.Request.QueryString.Value ?? "").AsSpan().TrimStart('?'));

    private Decoding Decode(ParameterRules rules) => rules.Place switch
    {
        ParameterPlace.Path => PathText.Of(_http, _operation, rules) is { } path ? new TextDecoder(_buffer, path.Coding).Single(rules, path.Text) : Decoding.Absent,
        ParameterPlace.Header => DecodeHeader(rules),
        ParameterPlace.Cookie => DecodeCookie(rules),
        ParameterPlace.QueryString => DecodeQueryString(rules),
        _ => new TextDecoder(_buffer, TextCoding.Form).Pairs(rules, Query(), _operation.Claims),
    };

    private readonly Decoding DecodeHeader(ParameterRules rules)
    {
        StringValues values = _http.Request.Headers[rules.Name];
        if (values.Count == 0)
            return Decoding.Absent;

        // Several lines are one list (RFC 9110, section 5.3), and no single value.
        if (values.Count > 1 && rules.Shape.IsScalar)
            return Decoding.Repeated;

        string header = values.Count == 1 ? values[0] ?? "" : string.Join(",", values.ToArray());
        return new TextDecoder(_buffer, TextCoding.Header).Single(rules, header.Trim());
    }

    private Decoding DecodeCookie(ParameterRules rules)
    {
        // Style form joins what is exploded by ampersands, even here; what else has one in its value is left alone.
        bool isJoined = rules is { Style: TextStyle.Form, Explode: true, Shape.IsScalar: false };
        TextPairs cookies = isJoined
            ? TextPairs.FromCookies(_http.Request.Headers.Cookie, ';', '&')
            : _cookies ??= TextPairs.FromCookies(_http.Request.Headers.Cookie, ';');
        return new TextDecoder(_buffer, rules.Style == TextStyle.Cookie ? TextCoding.Verbatim : TextCoding.Percent).Pairs(rules, cookies, _operation.Claims);
    }

    /// <summary>OpenAPI 3.2: the whole query is one value, JSON or a form.</summary>
    private Decoding DecodeQueryString(ParameterRules rules)
    {
        string query = (_http.Request.QueryString.Value ?? "").TrimStart('?');
        if (query.Length == 0)
            return Decoding.Absent;

        if (rules.Style == TextStyle.Json)
            return new TextDecoder(_buffer, TextCoding.Percent).Single(rules, query);

        var form = new FormJson(_buffer, TextPairs.FromQuery(query), static _ => null);
        form.Write(rules.Shape);
        foreach (Violation problem in form.Problems)
            Add(problem with { Field = rules.Field + problem.Field });

        return Decoding.Decoded;
    }
}

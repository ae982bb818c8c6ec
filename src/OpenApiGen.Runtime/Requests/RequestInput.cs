using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

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
        switch (TryDecode(rules))
        {
            case Decoding.Absent:
                if (rules.Required)
                    Add(new Violation(rules.Field, "required", "is required"));

                return false;

            case Decoding.Malformed:
                Add(new Violation(rules.Field, "style", $"must be written in style {rules.Style.ToString().ToLowerInvariant()}"));
                return false;

            default:
                return Start(_buffer.Written);
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
        if (_body.Problem is { } problem)
        {
            Add(problem);
            return false;
        }

        if (_bodyJson.IsEmpty)
        {
            if (_operation.BodyRequired)
                Add(new Violation("", "required", "is required"));

            return false;
        }

        bool isStarted = Start(_bodyJson);
        _json.Files = _body.Files;
        return isStarted;
    }

    /// <summary>The text of a body that is text; null where the body is of another media type or absent.</summary>
    /// <param name="index">The media type's index in the operation's list.</param>
    public readonly string? Text(int index) => _body.Index == index ? _body.Text : null;

    /// <summary>The body as a stream; null where it is of another media type or absent.</summary>
    /// <param name="index">The media type's index in the operation's list.</param>
    public readonly Stream? Stream(int index) => _body.Index == index ? _http.Request.Body : null;

    /// <summary>The media type of the body as the client gave it.</summary>
    public readonly string ContentType => _http.Request.ContentType ?? "";

    /// <summary>Notes what is wrong with the value that was begun, with its place in the request.</summary>
    internal void Complete()
    {
        if (_json.IsValid)
            return;

        JsonPointers.Resolve(_json.Text, _json.Violations!, _field, _violations ??= []);
        _json = default;
    }

    internal void Add(Violation violation) => (_violations ??= []).Add(violation);

    private bool Start(ReadOnlySpan<byte> json)
    {
        _json = new JsonInput(json);
        try
        {
            if (_json.Start())
                return true;
        }
        catch (JsonException)
        {
            // What a parameter says is no JSON; of bodies, the caller knows already.
        }

        Add(new Violation(_field, "json", "is not valid JSON"));
        return false;
    }

    private enum Decoding : byte
    {
        Absent,
        Malformed,
        Decoded,
    }

    private Decoding TryDecode(ParameterRules rules)
    {
        var decoder = new TextDecoder(_buffer);
        switch (rules.Place)
        {
            case ParameterPlace.Path:
                return PathText.Of(_http, _operation, rules) is not { } path ? Decoding.Absent
                    : decoder.Single(rules, path.Text, path.IsEncoded) ? Decoding.Decoded : Decoding.Malformed;

            case ParameterPlace.Header:
                if (!_http.Request.Headers.TryGetValue(rules.Name, out Microsoft.Extensions.Primitives.StringValues values) || values.Count == 0)
                    return Decoding.Absent;

                string header = values.Count == 1 ? values[0] ?? "" : string.Join(",", values.ToArray());
                return decoder.Single(rules, header.Trim(), isEncoded: false) ? Decoding.Decoded : Decoding.Malformed;

            case ParameterPlace.Cookie:
                _cookies ??= TextPairs.FromCookies(_http.Request.Headers.Cookie);
                return decoder.Pairs(rules, _cookies, _operation.Claims(ParameterPlace.Cookie)) ? Decoding.Decoded : Decoding.Absent;

            case ParameterPlace.QueryString:
                return FromQueryString(rules);

            default:
                _query ??= TextPairs.FromQuery((_http.Request.QueryString.Value ?? "").AsSpan().TrimStart('?'));
                if (rules.AllowEmpty && _query.Find(rules.Name) is >= 0 and int index && _query[index].Raw.Length == 0 && (rules.Shape.Kinds & JsonKinds.String) == 0)
                    return Decoding.Absent;

                return decoder.Pairs(rules, _query, _operation.Claims(ParameterPlace.Query)) ? Decoding.Decoded : Decoding.Absent;
        }
    }

    /// <summary>OpenAPI 3.2: the whole query is one value, JSON or a form.</summary>
    private readonly Decoding FromQueryString(ParameterRules rules)
    {
        string query = (_http.Request.QueryString.Value ?? "").TrimStart('?');
        if (query.Length == 0)
            return Decoding.Absent;

        if (rules.Style == TextStyle.Json)
            _buffer.Json(System.Text.Encoding.UTF8.GetBytes(TextPairs.Decode(query, plusIsSpace: false)));
        else
            FormJson.Write(_buffer, TextPairs.FromQuery(query), rules.Shape, static _ => null);

        return Decoding.Decoded;
    }
}

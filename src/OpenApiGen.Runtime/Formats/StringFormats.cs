using System.Buffers.Text;
using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>The formats that are checked on strings which stay strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StringFormats
{
    /// <summary>An address of e-mail (RFC 5321).</summary>
    public static StringFormat Email { get; } = new("email", "an e-mail address such as name@example.com", static s => EmailSyntax.IsEmail(s));

    /// <summary>An address of e-mail that may have any script (RFC 6531).</summary>
    public static StringFormat IdnEmail { get; } = new("idn-email", "an e-mail address such as name@example.com", static s => EmailSyntax.IsIdnEmail(s));

    /// <summary>The name of a host (RFC 1123).</summary>
    public static StringFormat Hostname { get; } = new("hostname", "a host name such as www.example.com", static s => HostSyntax.IsHostname(s));

    /// <summary>The name of a host that may have any script (RFC 5890).</summary>
    public static StringFormat IdnHostname { get; } = new("idn-hostname", "a host name such as www.example.com", static s => HostSyntax.IsIdnHostname(s));

    /// <summary>An IP address of version 4 (RFC 2673).</summary>
    public static StringFormat Ipv4 { get; } = new("ipv4", "an IPv4 address such as 192.0.2.1", static s => AddressSyntax.IsIpv4(s));

    /// <summary>An IP address of version 6 (RFC 4291).</summary>
    public static StringFormat Ipv6 { get; } = new("ipv6", "an IPv6 address such as 2001:db8::1", static s => AddressSyntax.IsIpv6(s));

    /// <summary>A URI with a scheme (RFC 3986).</summary>
    public static StringFormat Uri { get; } = new("uri", "a URI such as https://example.com/path", static s => UriSyntax.IsUri(s));

    /// <summary>A URI or a relative reference (RFC 3986).</summary>
    public static StringFormat UriReference { get; } = new("uri-reference", "a URI or a relative reference such as /path", static s => UriSyntax.IsUriReference(s));

    /// <summary>A URI that may have any script (RFC 3987).</summary>
    public static StringFormat Iri { get; } = new("iri", "an IRI such as https://example.com/path", static s => UriSyntax.IsIri(s));

    /// <summary>A URI or a relative reference that may have any script (RFC 3987).</summary>
    public static StringFormat IriReference { get; } = new("iri-reference", "an IRI or a relative reference such as /path", static s => UriSyntax.IsIriReference(s));

    /// <summary>A template of URIs (RFC 6570).</summary>
    public static StringFormat UriTemplate { get; } = new("uri-template", "a URI template such as /users/{id}", static s => UriTemplateSyntax.IsUriTemplate(s));

    /// <summary>A JSON pointer (RFC 6901).</summary>
    public static StringFormat JsonPointer { get; } = new("json-pointer", "a JSON pointer such as /items/0", static s => PointerSyntax.IsJsonPointer(s));

    /// <summary>A relative JSON pointer.</summary>
    public static StringFormat RelativeJsonPointer { get; } = new("relative-json-pointer", "a relative JSON pointer such as 1/name", static s => PointerSyntax.IsRelativeJsonPointer(s));

    /// <summary>A regular expression (ECMA-262).</summary>
    public static StringFormat Regex { get; } = new("regex", "a regular expression of ECMA-262", RegexSyntax.IsRegex);

    /// <summary>A UUID (RFC 9562).</summary>
    public static StringFormat Uuid { get; } = new("uuid", "a UUID such as 123e4567-e89b-12d3-a456-426614174000", static s => UuidSyntax.IsUuid(s));

    /// <summary>A date (full-date of RFC 3339).</summary>
    public static StringFormat Date { get; } = new("date", "a date such as 2026-01-31", static s => Rfc3339.IsDate<char>(s));

    /// <summary>A time with an offset (full-time of RFC 3339).</summary>
    public static StringFormat Time { get; } = new("time", "a time with an offset such as 12:00:00Z", static s => Rfc3339.IsTime<char>(s));

    /// <summary>A time without an offset (partial-time of RFC 3339).</summary>
    public static StringFormat TimeLocal { get; } = new("time-local", "a time without an offset such as 12:00:00", static s => Rfc3339.IsTimeLocal<char>(s));

    /// <summary>A date and a time with an offset (RFC 3339).</summary>
    public static StringFormat DateTime { get; } = new("date-time", "a date-time such as 2026-01-31T12:00:00Z", static s => Rfc3339.IsDateTime<char>(s));

    /// <summary>A date and a time without an offset.</summary>
    public static StringFormat DateTimeLocal { get; } = new("date-time-local", "a date-time without an offset such as 2026-01-31T12:00:00", static s => Rfc3339.IsDateTimeLocal<char>(s));

    /// <summary>A duration (RFC 3339 appendix A).</summary>
    public static StringFormat Duration { get; } = new("duration", "a duration such as P3DT12H", static s => Rfc3339.IsDuration<char>(s));

    /// <summary>A duration as the typed reader takes it: with fractions of seconds, and with units left out.</summary>
    internal static StringFormat TypedDuration { get; } = new("duration", Duration.Description, static s => Rfc3339.TryParse<char>(s, isLenient: true, out _) != DurationOutcome.Malformed);

    /// <summary>Bytes as base64url (RFC 4648 section 5).</summary>
    public static StringFormat Base64Url { get; } = new("base64url", "base64url", static s => System.Buffers.Text.Base64Url.IsValid(s));

    /// <summary>Bytes as base64 (RFC 4648 section 4).</summary>
    public static StringFormat Byte { get; } = new("byte", "base64", static s => Base64.IsValid(s));

    /// <summary>A format of JSON Schema or of the OpenAPI registry; null for one that is unknown or says nothing about a string's form.</summary>
    /// <param name="name">Its name.</param>
    public static StringFormat? Find(string name) => name switch
    {
        "email" => Email,
        "idn-email" => IdnEmail,
        "hostname" => Hostname,
        "idn-hostname" => IdnHostname,
        "ipv4" => Ipv4,
        "ipv6" => Ipv6,
        "uri" => Uri,
        "uri-reference" => UriReference,
        "iri" => Iri,
        "iri-reference" => IriReference,
        "uri-template" => UriTemplate,
        "json-pointer" => JsonPointer,
        "relative-json-pointer" => RelativeJsonPointer,
        "regex" => Regex,
        "uuid" => Uuid,
        "date" => Date,
        "time" => Time,
        "time-local" => TimeLocal,
        "date-time" => DateTime,
        "date-time-local" => DateTimeLocal,
        "duration" => Duration,
        "typed-duration" => TypedDuration,
        "base64url" => Base64Url,
        "byte" => Byte,
        _ => null,
    };
}

using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

public sealed class SecurityAndServerTests
{
    [TestCase("{ type: apiKey, in: header, name: X-Key, description: D. }", SecuritySchemeKind.ApiKey)]
    [TestCase("{ type: apiKey, in: query, name: 'a key' }", SecuritySchemeKind.ApiKey)]
    [TestCase("{ type: apiKey, in: cookie, name: key }", SecuritySchemeKind.ApiKey)]
    [TestCase("{ type: http, scheme: Bearer, bearerFormat: JWT }", SecuritySchemeKind.Http)]
    [TestCase("{ type: oauth2, flows: { implicit: { authorizationUrl: 'https://a', scopes: {} } } }", SecuritySchemeKind.OAuth2)]
    [TestCase("{ type: openIdConnect, openIdConnectUrl: 'https://a' }", SecuritySchemeKind.OpenIdConnect)]
    [TestCase("{ type: mutualTLS }", SecuritySchemeKind.MutualTls)]
    public void A_scheme_is_read(string scheme, SecuritySchemeKind kind)
    {
        SecurityScheme read = Schemes(scheme).Contract!.SecuritySchemes.Single();
        Assert.That((read.Name, read.Kind), Is.EqualTo(("S", kind)));
        Assert.That(read.HttpScheme, Is.EqualTo(kind == SecuritySchemeKind.Http ? "bearer" : null));
        Assert.That(read.BearerFormat, Is.EqualTo(kind == SecuritySchemeKind.Http ? "JWT" : null));
        Assert.That(read.ParameterName is not null, Is.EqualTo(kind == SecuritySchemeKind.ApiKey));
    }

    [TestCase("{ type: apiKey, in: header }", "OAG0005", "name")]
    [TestCase("{ type: apiKey, in: path, name: a }", "OAG0010", "'path' is no place")]
    [TestCase("{ type: apiKey, in: header, name: 'a b' }", "OAG0010", "cannot be the name")]
    [TestCase("{ type: http }", "OAG0005", "scheme")]
    [TestCase("{ type: http, scheme: 'a b' }", "OAG0010", "not the name of an HTTP authentication scheme")]
    [TestCase("{ type: oauth2 }", "OAG0005", "flows")]
    [TestCase("{ type: oauth2, flows: [] }", "OAG0004", "flows")]
    [TestCase("{ type: openIdConnect }", "OAG0005", "openIdConnectUrl")]
    [TestCase("{ type: basic }", "OAG0010", "'basic' is not a type")]
    [TestCase("{}", "OAG0005", "type")]
    [TestCase("5", "OAG0004", "security scheme")]
    public void A_wrong_scheme_is_reported(string scheme, string rule, string message)
    {
        ReadResult result = Schemes(scheme);
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo(rule));
        Assert.That(result.Diagnostics.Single().Message, Does.Contain(message));
    }

    [Test]
    public void Mutual_TLS_came_with_3_1() =>
        Assert.That(Schemes("{ type: mutualTLS }", "3.0.0").Diagnostics.Select(d => d.Rule.Id), Is.EqualTo(new[] { "OAG0010" }));

    [Test]
    public void An_operation_has_the_requirements_of_its_document_unless_it_has_its_own()
    {
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + """
            security: [ { a: [ x, y ] }, { b: [], c: [] } ]
            paths:
              /a:
                get: {}
                put: { security: [] }
                post: { security: [ {}, { b: [ z ] } ] }
            components: { securitySchemes: { a: { type: http, scheme: basic }, b: { type: http, scheme: basic }, c: { type: http, scheme: basic } } }
            """);
        Assert.That(contract.Operations.Select(o => string.Join(" or ", o.Security.Select(r => string.Join(" and ", r.Schemes.Select(s => $"{s.Scheme}({string.Join(' ', s.Scopes)})"))))), Is.EqualTo(new[]
        {
            "a(x y) or b() and c()",
            "",
            " or b(z)",
        }));
    }

    [Test]
    public void A_requirement_without_its_scheme_is_reported_at_its_name()
    {
        string text = Documents.WithOperation("security: [ { nobody: [] } ]");
        ReadResult result = Documents.Read(text);
        Assert.That(result.Messages(), Is.EqualTo(new[] { "(6,21): error OAG0003: Cannot resolve 'nobody': no security scheme has this name" }));
        Assert.That(result.Diagnostics.Single().Marked(text), Is.EqualTo("nobody"));
    }

    [Test]
    public void A_server_has_variables()
    {
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + "paths: {}\nservers: [ { url: 'https://{a}.org', description: D., variables: { a: { default: x, enum: [ x, y ] } } }, { url: / } ]");
        Assert.That(contract.Servers.Select(s => $"{s.Url} {s.Description} {string.Join(',', s.Variables.Select(v => $"{v.Name}={v.Default} of {string.Join('|', v.Values)}"))}"), Is.EqualTo(new[] { "https://{a}.org D. a=x of x|y", "/  " }));
    }

    [TestCase("[ {} ]", "OAG0005")]
    [TestCase("[ { url: 5 } ]", "OAG0004")]
    [TestCase("[ { url: '' } ]", "OAG0010")]
    [TestCase("[ { url: '{a}' } ]", "OAG0010")]
    [TestCase("[ { url: '{a}', variables: { a: { default: z, enum: [ x ] } } } ]", "OAG0023")]
    [TestCase("[ { url: '/', variables: { a: { default: x, enum: [ x, x ] } } } ]", "OAG0010")]
    [TestCase("[ { url: '/', variables: { a: {} } } ]", "OAG0005")]
    [TestCase("[ 5 ]", "OAG0004")]
    [TestCase("{}", "OAG0004")]
    public void A_wrong_server_is_reported(string servers, string rule) =>
        Assert.That(Documents.Read(Documents.Header("3.1.0") + $"paths: {{}}\nservers: {servers}").Diagnostics.Select(d => d.Rule.Id), Is.EqualTo(new[] { rule }));

    private static ReadResult Schemes(string scheme, string version = "3.1.0") =>
        Documents.Read(Documents.Header(version) + $"paths: {{}}\ncomponents: {{ securitySchemes: {{ S: {scheme} }} }}");
}

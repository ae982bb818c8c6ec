using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Tests.Judging;

/// <summary>Rules that look at contracts, tables and references beside the decision file.</summary>
public sealed class SurfaceRuleTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\n";

    [Test]
    public void OAG2011_a_route_without_tenant_key() => Assert.That(
        new Review(SoundDecision.With())
            .File("openapi.yaml", Head + "paths:\n  /orders:\n    [|get|]: { operationId: listOrders, responses: { '204': { description: None. } } }\n")
            .Raises(DecisionRules.MissingTenantKey),
        Does.StartWith("'listOrders' does not say whose data it is about"));

    [TestCase("parameters: [ { name: tenantId, in: query, schema: { type: string } } ], ")]
    [TestCase("parameters: [ { name: X-Tenant-Id, in: header, schema: { type: string } } ], ")]
    [TestCase("requestBody: { content: { application/json: { schema: { type: object, properties: { tenant_id: { type: string } } } } } }, ")]
    public void OAG2011_not_for_a_route_that_says_whose(string fields) =>
        new Review(SoundDecision.With()).File("openapi.yaml", Head + $"paths: {{ /orders: {{ post: {{ {fields}responses: {{ '204': {{ description: None. }} }} }} }} }}\n").IsFine();

    [Test]
    public void OAG2011_a_token_says_whose_where_it_is_demanded() => Assert.That(
        new Review(SoundDecision.Replace("\"rowIsolation\": true", "\"tenantFromToken\": true"))
            .File("openapi.yaml", Head + """
                paths:
                  /orders:
                    get: { operationId: a, security: [ { bearer: [] } ], responses: { '204': { description: None. } } }
                    [|put|]: { operationId: b, security: [ { bearer: [] }, {} ], responses: { '204': { description: None. } } }
                components: { securitySchemes: { bearer: { type: http, scheme: bearer } } }

                """)
            .Raises(DecisionRules.MissingTenantKey),
        Does.Contain("no token is demanded"));

    [Test]
    public void OAG2011_a_table_without_tenant_key() => Assert.That(
        new Review(SoundDecision.Replace("\"rowIsolation\": true", "\"tenantKey\": \"customerId\", \"withoutTenant\": [\"countries\"]"))
            .File("schema.sql", "CREATE TABLE customers (id int);\nCREATE TABLE IF NOT EXISTS app.\"orders\" (id int, customer_id int);\nCREATE TABLE countries (id int);\nCREATE TABLE [|lines|] (id int);\n")
            .Raises(DecisionRules.MissingTenantKey),
        Does.StartWith("Table 'lines' has no column 'customerId'"));

    [TestCase("CREATE TABLE a PARTITION OF b FOR VALUES IN (1)")]
    [TestCase("CREATE TABLE a (x int) INHERITS (b)")]
    [TestCase("CREATE TABLE a (LIKE b INCLUDING ALL)")]
    [TestCase("CREATE TEMP TABLE a (x int)")]
    [TestCase("CREATE TABLE a (x int); ALTER TABLE a ADD tenant_id uuid")]
    public void OAG2011_not_for_tables_that_have_their_columns_elsewhere(string sql) => new Review(SoundDecision.With()).File("schema.sql", sql).IsFine();

    [TestCase("  /tenants/{id}: { get: { parameters: [ { name: id, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: None. } } } }\n")]
    [TestCase("  /a: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/T' } } } } }, responses: { '204': { description: None. } } } }\n")]
    [TestCase("  /a: { post: { requestBody: { content: { application/json: { schema: { allOf: [ { $ref: '#/components/schemas/T' }, { type: object } ] } } } }, responses: { '204': { description: None. } } } }\n")]
    public void OAG2011_not_for_operations_that_say_whose_in_another_way(string path) => new Review(SoundDecision.With())
        .File("openapi.yaml", Head + "paths:\n" + path + "components: { schemas: { T: { type: object, properties: { tenantId: { type: string } } } } }\n").IsFine();

    [TestCase("emails", true)]
    [TestCase("phone_numbers", true)]
    [TestCase("middleName", true)]
    [TestCase("TaxNumber", true)]
    [TestCase("billingAddress", true)]
    [TestCase("system_fingerprint", false)]
    [TestCase("matchesDateOfBirth", false)]
    [TestCase("address", false)]
    [TestCase("title", false)]
    public void OAG2012_names_that_say_what_is_in_them(string name, bool isPersonal) => Assert.That(
        new Review(SoundDecision.Replace("\"tier\": \"pii\"", "\"tier\": \"internal\"")).File("openapi.yaml", Head + $"paths: {{}}\ncomponents: {{ schemas: {{ User: {{ type: object, properties: {{ {name}: {{ type: string }} }} }} }} }}\n").Findings().Any(f => f.Rule == DecisionRules.UndeclaredPersonalData),
        Is.EqualTo(isPersonal));

    [Test]
    public void OAG2011_not_where_tenants_share_nothing() =>
        new Review(SoundDecision.Replace("\"model\": \"shared\"", "\"model\": \"isolated\"")).File("schema.sql", "CREATE TABLE lines (id int);").IsFine();

    [Test]
    public void OAG2012_a_property_that_looks_like_personal_data() => Assert.That(
        new Review(SoundDecision.Replace("\"tier\": \"pii\"", "\"tier\": \"internal\""))
            .File("openapi.yaml", Head + "paths: {}\ncomponents:\n  schemas:\n    User: { type: object, properties: { [|emailAddress|]: { type: string }, emailSent: { type: boolean }, name: { type: string } } }\n")
            .Raises(DecisionRules.UndeclaredPersonalData),
        Is.EqualTo("'emailAddress' of User looks like pii, and 'data.tier' is internal; raise the tier with what it brings, or leave the data out"));

    [Test]
    public void OAG2012_a_column_of_cards_under_personal_data() => Assert.That(
        new Review(SoundDecision.Replace("\"rowIsolation\": true", "\"withoutTenant\": [\"payments\"]"))
            .File("schema.sql", "create table payments (id int, email text, [|card_number|] text);").Raises(DecisionRules.UndeclaredPersonalData),
        Does.StartWith("'card_number' of payments looks like pci"));

    [Test]
    public void OAG2012_not_under_the_tier_that_it_is() =>
        new Review(SoundDecision.With()).File("openapi.yaml", Head + "paths: {}\ncomponents: { schemas: { User: { type: object, properties: { email: { type: string } } } } }\n").IsFine();

    [TestCase("Microsoft.EntityFrameworkCore.Proxies", "lazy loading")]
    [TestCase("Microsoft.EntityFrameworkCore.InMemory", "in-memory provider as database")]
    public void OAG2006_a_package_that_the_profile_forbids(string assembly, string name) => Assert.That(
        new Review("[|{|]" + SoundDecision.With()[1..]).Assemblies("Npgsql", assembly).Raises(DecisionRules.ForbiddenPattern),
        Does.StartWith($"'aspnetcore-modular-monolith' is against {name}, and the project refers to {assembly}"));

    [Test]
    public void OAG2014_a_package_that_the_profile_advises_against() => Assert.That(
        new Review(SoundDecision.With(("choice", """{ "profile": [|"aspnetcore-modular-monolith"|], "chosenBy": "Ada" }"""))).Assemblies("AutoMapper").Raises(DecisionRules.DiscouragedPattern),
        Does.Contain("AutoMapper"));

    [Test]
    public void OAG2010_a_rival_of_the_stack() => Assert.That(
        new Review("[|{|]" + SoundDecision.With()[1..]).Assemblies("MySqlConnector", "System.Text.Json").Raises(DecisionRules.StackDrift),
        Is.EqualTo("'aspnetcore-modular-monolith' has PostgreSQL 16 or later as database, and the project refers to MySqlConnector; extend the profile if that is meant"));

    [Test]
    public void OAG2006_OAG2010_OAG2014_not_for_the_stack_itself() => new Review(SoundDecision.With()).Assemblies("Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "OpenTelemetry").IsFine();

    [TestCase("-- CREATE TABLE a (x int)\n/* /* c */ CREATE TABLE b (x int) */ select 'CREATE TABLE d (x int)', $f$ CREATE TABLE e (x int) $f$;", "")]
    [TestCase("CREATE UNLOGGED TABLE t (a int, \"b c\" text default ',', CONSTRAINT k CHECK (a in (1, 2)), PRIMARY KEY (a))", "t(a,b c)")]
    [TestCase("create table [dbo].[t] ([a] int, `b` int); create table u as select 1", "t(a,b) u()")]
    [TestCase("CREATE TABLE t (a int[] , b numeric(10, 2)) ; CREATE TABLE", "t(a,b)")]
    [TestCase("CREATE TABLE t (a int); ALTER TABLE IF EXISTS ONLY t ADD COLUMN IF NOT EXISTS b int, ADD c int, ADD CONSTRAINT k CHECK (a > 0); ALTER TABLE t RENAME COLUMN a TO d", "t(a,b,c,d)")]
    [TestCase("CREATE TABLE t (a int); CREATE TABLE u (b int); DROP TABLE IF EXISTS t;", "u(b)")]
    [TestCase("CREATE TABLE `t` (a text DEFAULT 'it\\'s, '); # CREATE TABLE v (x int)\nCREATE TABLE u (b text DEFAULT '\\\\', c int)", "t(a) u(b,c)")]
    [TestCase("CREATE TABLE t (a text DEFAULT 'C:\\'); CREATE TABLE u (b int)", "t(a) u(b)")]
    [TestCase("COPY t FROM stdin;\nCREATE TABLE v (x int)\n\\.\nCREATE TABLE u (b int)", "u(b)")]
    [TestCase("CREATE TABLE t (a int", "t(a)")]
    [TestCase("'unterminated", "")]
    [TestCase("$x$ unterminated", "")]
    public void Tables_are_found_in_SQL(string sql, string expected) =>
        Assert.That(string.Join(' ', SqlTableReader.Read("schema.sql", sql).Select(t => $"{t.Name}({string.Join(',', t.Columns.Select(c => c.Name))})")), Is.EqualTo(expected));
}

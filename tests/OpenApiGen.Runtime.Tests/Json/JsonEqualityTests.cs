using System.Text;

namespace OpenApiGen.Runtime.Tests;

public sealed class JsonEqualityTests
{
    [TestCase("[1,1.0]", true)]
    [TestCase("[100,1e2]", true)]
    [TestCase("[0.001,1E-3]", true)]
    [TestCase("[0,-0.0]", true)]
    [TestCase("[0,0e5]", true)]
    [TestCase("[12.50,125e-1]", true)]
    [TestCase("[100200,1002e+2]", true)]
    [TestCase("[1,-1]", false)]
    [TestCase("[1,10]", false)]
    [TestCase("[0.1,0.01]", false)]
    [TestCase("[100000000000000000000000000000001,100000000000000000000000000000002]", false)]
    [TestCase("[1e1000000,1e1000001]", false)]
    [TestCase("[1e99999999999,1e99999999999]", true)]
    [TestCase("[0e99999999999,0]", true)]
    [TestCase("[[1,2],[1,2,3]]", false)]
    [TestCase("[{\"a\":1,\"b\":2},{\"a\":1,\"c\":2}]", false)]
    [TestCase("[{\"a\":null},{\"b\":null}]", false)]
    [TestCase("[{\"\\u0061\":1},{\"a\":1}]", true)]
    [TestCase("[{\"a\":1,\"b\":[2]},{\"b\":[2.0],\"a\":1}]", true)]
    [TestCase("[{\"a\":1},{\"a\":1,\"b\":1}]", false)]
    [TestCase("[[1,2],[2,1]]", false)]
    [TestCase("[\"a\",\"\\u0061\"]", true)]
    [TestCase("[true,1,\"true\",null,false,0,\"\",[],{}]", false)]
    public void Values_are_equal_as_json_schema_means_it(string array, bool hasDuplicate) =>
        Assert.That(JsonEquality.FindDuplicate(Encoding.UTF8.GetBytes(array)).HasValue, Is.EqualTo(hasDuplicate));
}

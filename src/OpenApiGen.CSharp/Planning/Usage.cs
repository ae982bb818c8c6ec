namespace OpenApiGen.CSharp.Planning;

/// <summary>In which direction a schema is used, where that makes a difference.</summary>
internal enum Usage : byte
{
    /// <summary>The same in both.</summary>
    Neutral,

    /// <summary>Sent by clients: without what is read-only.</summary>
    Request,

    /// <summary>Sent by the server: without what is write-only.</summary>
    Response,

    /// <summary>A multipart form: binary strings are files.</summary>
    Form,
}

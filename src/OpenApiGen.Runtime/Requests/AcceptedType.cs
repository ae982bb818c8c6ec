using Microsoft.Net.Http.Headers;

namespace OpenApiGen.Runtime;

/// <summary>A Content-Type that an operation accepts.</summary>
/// <param name="ContentType">As it was sent.</param>
/// <param name="Type">What it says.</param>
/// <param name="Index">The index of the media type in the operation's list that it fits.</param>
internal sealed record AcceptedType(string ContentType, MediaTypeHeaderValue Type, int Index);

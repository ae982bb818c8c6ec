using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Tells clients apart by where they call from.</summary>
internal static class ClientAddress
{
    /// <summary>Networks hand out at least this much of IPv6 to a single customer, who may call from another address every time.</summary>
    private const int CustomerPrefixBytes = 8;

    /// <summary>The remote address, of IPv6 its first 64 bits; empty where there is none.</summary>
    public static string Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";

        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[CustomerPrefixBytes..].Clear();
        return new IPAddress(bytes).ToString();
    }
}

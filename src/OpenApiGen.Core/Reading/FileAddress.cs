namespace OpenApiGen.Reading;

/// <summary>Addresses of files and resources: paths with slashes, or absolute URIs.</summary>
internal static class FileAddress
{
    /// <summary>A path with slashes only, <c>.</c> and <c>..</c> resolved as far as the path itself allows.</summary>
    public static string Normalize(string path)
    {
        string[] segments = path.Replace('\\', '/').Split('/');
        var kept = new List<string>(segments.Length);
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = segments[i];
            if (segment == "." || (segment.Length == 0 && i > 0 && i < segments.Length - 1))
                continue;

            if (segment == ".." && kept.Count > 0 && kept[kept.Count - 1] is not (".." or ""))
                kept.RemoveAt(kept.Count - 1);
            else
                kept.Add(segment);
        }

        return string.Join("/", kept);
    }

    /// <summary>Resolves a reference without fragment against the address of the resource that holds it.</summary>
    public static string Combine(string address, string reference)
    {
        if (reference.Length == 0)
            return address;

        if (HasScheme(reference))
            return reference;

        if (HasScheme(address))
            return Uri.TryCreate(address, UriKind.Absolute, out Uri? root) && Uri.TryCreate(root, reference, out Uri? combined)
                ? combined.OriginalString
                : reference;

        if (reference[0] == '/')
            return Normalize(reference);

        int slash = address.LastIndexOf('/');
        return Normalize(address.Substring(0, slash + 1) + reference);
    }

    /// <summary>True for absolute URIs; a single letter before a colon is a Windows drive.</summary>
    public static bool HasScheme(string address)
    {
        int colon = address.IndexOf(':');
        if (colon < 2)
            return false;

        for (int i = 0; i < colon; i++)
            if (!(address[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (i > 0 && address[i] is (>= '0' and <= '9') or '+' or '-' or '.')))
                return false;

        return true;
    }

    /// <summary>The file's name without folders and extensions.</summary>
    public static string Stem(string address)
    {
        string name = address.Substring(address.LastIndexOf('/') + 1);
        int dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.Analyzers.Code;

/// <summary>What calls do to services, as far as it can be seen. In doubt, a call may register anything.</summary>
internal static class Registrations
{
    private const string Descriptor = "ServiceDescriptor";

    private static readonly string[] Scanners = ["Assembl", "Scan", "Convention", "ImplementedInterfaces"];

    /// <summary>True for what names a service or a descriptor without registering it, or only under a key: mapping asks for one without.</summary>
    public static bool IsOther(IMethodSymbol method) =>
        method.Name is "GetService" or "GetRequiredService" or "GetServices" or "IsService" or "Remove" or "RemoveAll" or "Contains" or "IndexOf" or "CreateInstance" or "GetServiceOrCreateInstance"
        || method.Name.IndexOf("Keyed", StringComparison.Ordinal) >= 0;

    /// <summary>True for a registration of a type that is known at run time only.</summary>
    public static bool IsOfUnknownType(IInvocationOperation call)
    {
        if (IsOther(call.TargetMethod))
            return false;

        bool isRegistration = call.TargetMethod.ContainingNamespace is { Name: "DependencyInjection" or "Extensions" };
        return call.Arguments.Any(a => IsUnknownDescriptor(a) || (isRegistration && (IsUnknownServiceType(a) || IsDescriptors(a))));
    }

    /// <inheritdoc cref="IsOfUnknownType"/>
    public static bool IsUnknownServiceType(IArgumentOperation argument) =>
        argument.Parameter is { Name: "serviceType" or "service", Type.Name: "Type" } && argument.Value is not ITypeOfOperation;

    /// <summary>True for what looks for types by itself, and for containers that know services nobody here names.</summary>
    public static bool MayScan(IMethodSymbol method, Compilation compilation)
    {
        if (method.Name is "UseServiceProviderFactory" or "ConfigureContainer")
            return true;

        if (method.Name is "UseStartup")
            return method.TypeArguments is not [{ } startup] || !IsOf(startup.ContainingAssembly, compilation);

        IAssemblySymbol? assembly = method.ContainingAssembly;
        return assembly is not null
            && !IsOf(assembly, compilation)
            && !AssemblyReach.IsFramework(assembly)
            && (Scanners.Any(s => method.Name.IndexOf(s, StringComparison.Ordinal) >= 0) || (method.Parameters.Any(p => IsServices(p.Type)) && method.Parameters.Any(p => IsAssembly(p.Type))));
    }

    /// <summary>True where a call is given services to add to or something that has them, or makes it.</summary>
    public static bool TouchesServices(IMethodSymbol method, IOperation operation) =>
        HasServices(method.ReturnType)
        || method.Parameters.Any(p => HasServices(p.Type))
        || (operation as IInvocationOperation)?.Arguments.Any(a => HasServices(Unconverted(a.Value).Type)) == true;

    /// <summary>True for methods that other generators wrote: their bodies are not looked at.</summary>
    public static bool IsOutOfView(IMethodSymbol method) =>
        !GeneratedSymbols.IsGenerated(method.ContainingType)
        && (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Any(r => IsGeneratedFile(r.SyntaxTree));

    /// <summary>The name in a call.</summary>
    public static Location NameOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        _ => syntax.GetLocation(),
    };

    private static bool IsOf(IAssemblySymbol? assembly, Compilation compilation) => SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);

    private static bool IsServices(ITypeSymbol type) =>
        type.Name == "IServiceCollection" || type.AllInterfaces.Any(static i => i.Name == "IServiceCollection");

    private static bool HasServices(ITypeSymbol? type)
    {
        // Types that are given to calls all the time, and have no members worth reading.
        if (type is null or { SpecialType: not SpecialType.None } or ITypeParameterSymbol)
            return false;

        if (IsServices(type) || IsHost(type) || type.AllInterfaces.Any(IsHost))
            return true;

        for (ITypeSymbol? part = type; part is not null; part = part.BaseType)
            if (part.GetMembers("Services").Any(static m => m is IPropertySymbol { Type: { } services } && IsServices(services)))
                return true;

        return type.AllInterfaces.Any(static i => i.GetMembers("Services").Any(static m => m is IPropertySymbol { Type: { } services } && IsServices(services)));
    }

    /// <summary>What is built of services, and what builds it without showing them.</summary>
    private static bool IsHost(ITypeSymbol type) => type.Name is "IHost" or "IWebHost" or "IHostBuilder" or "IWebHostBuilder";

    /// <summary>True for a descriptor that comes from elsewhere, instead of being made where it is added; what it is made of is looked at there.</summary>
    private static bool IsUnknownDescriptor(IArgumentOperation argument) =>
        argument.Parameter?.Type.Name == Descriptor
        && Unconverted(argument.Value) is not (IObjectCreationOperation or IInvocationOperation { TargetMethod.ContainingType.Name: Descriptor });

    private static bool IsDescriptors(IArgumentOperation argument) => argument.Parameter?.Type is INamedTypeSymbol { TypeArguments: [{ Name: Descriptor }] };

    private static bool IsAssembly(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsAssembly(array.ElementType),
        INamedTypeSymbol { TypeArguments: [var element] } => IsAssembly(element),
        _ => type.Name == "Assembly",
    };

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? Unconverted(conversion.Operand) : operation;

    private static bool IsGeneratedFile(SyntaxTree tree)
    {
        string path = tree.FilePath;
        return path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".g.i.cs", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".designer.cs", StringComparison.OrdinalIgnoreCase)
            || (tree.TryGetRoot(out SyntaxNode? root) && root.GetLeadingTrivia().ToFullString().IndexOf("<auto-generated", StringComparison.OrdinalIgnoreCase) >= 0);
    }
}

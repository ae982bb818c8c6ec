using OpenApiGen.Model;
using OpenApiGen.Tool.Scaffolding;
using OpenApiGen.TypeScript;

namespace OpenApiGen.Tool.Tests.Scaffolding;

/// <summary>What people are told to install.</summary>
public sealed class NpmPackageTests
{
    [Test]
    public void It_is_what_files_import() => Assert.That(
        NpmPackage.Commands(Of("""
            import { createHash } from 'node:crypto';
            import express, {
              type Request,
            } from 'express';
            import Router from '@koa/router';
            import { User } from './types.js';
            export * from "zod/v4";
            import 'helmet';
            """)),
        Is.EqualTo((string[])["npm install @koa/router@15 express@5 helmet@8 zod@4", "npm install --save-dev @types/express@5 @types/node typescript"]));

    /// <summary>Who can write a document must not be able to say what others install.</summary>
    [TestCase("export type Kind = 'evil';")]
    [TestCase("import x from 'evil';")]
    [TestCase(" * import x from 'express';")]
    public void It_is_nothing_else(string text) => Assert.That(Of(text).Select(static p => p.Name), Is.EqualTo((string[])["typescript"]));

    private static IReadOnlyList<NpmPackage> Of(string text) => NpmPackage.Of(new TypeScriptOutput(EquatableArray.Of(new TypeScriptFile("a.ts", text, FileOwner.Generator)), default, 0));
}

// Prints the servers of contracts.json with the tool, as the tests of .NET do with the generator: npm run generate.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = (command, ...rest) => execFileSync(command, rest, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });

run('dotnet', 'build', '../../src/OpenApiGen.Tool', '--configuration', 'Release', '--verbosity', 'quiet', '--nologo');
rmSync(`${here}generated`, { recursive: true, force: true });
mkdirSync(`${here}generated/echo`, { recursive: true });
run('node', 'echo/contract.mjs', 'generated/echo');
for (const { document, framework, output, int64 = 'number' } of JSON.parse(readFileSync(`${here}contracts.json`, 'utf8'))) {
  run('dotnet', '../../artifacts/bin/OpenApiGen.Tool/release/OpenApiGen.Tool.dll', 'scaffold', document, '--framework', framework, '--int64', int64, '--output', output);
}

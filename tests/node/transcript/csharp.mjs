// Starts samples/UserService, which was built before, with a database of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { key } from './tokens.mjs';

const root = fileURLToPath(new URL('../../../samples/UserService', import.meta.url));

export function startCSharp(dll) {
  const folder = mkdtempSync(join(tmpdir(), 'transcript-'));
  const service = spawn('dotnet', [dll, '--urls', 'http://127.0.0.1:0', '--contentRoot', root], {
    env: { ...process.env, Jwt__Key: key, Database__Path: join(folder, 'users.db') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => {
    service.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    service.kill();
  };
  process.once('exit', () => service.kill());
  return new Promise((resolve, reject) => {
    let log = '';
    service.once('exit', () => reject(new Error(`The service did not start.\n${log}`)));
    service.stdout.on('data', (chunk) => {
      log += chunk;
      const url = /Now listening on: (\S+)/.exec(log)?.[1];
      if (url) {
        resolve({ url, stop });
      }
    });
  });
}

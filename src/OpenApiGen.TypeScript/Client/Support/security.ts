/** Where a scheme puts its proof. Null stands for what the connection proves. */
export type Scheme =
  | null
  | { readonly in: "header" | "query" | "cookie"; readonly name: string }
  /** A scheme of the header Authorization. */
  | { readonly http: string };

/** Something, or what makes it whenever it is needed; undefined where there is none. */
export type Provided<T> = T | (() => T | undefined | Promise<T | undefined>);

/** A token or key. */
export type Credential = Provided<string>;

/** A name with a password. */
export type BasicCredential = Provided<{ username: string; password: string }>;

/** What credentials add to a request. */
export interface Proof {
  headers: [string, string][];
  query: [string, string][];
  cookies: [string, string][];
}

/**
 * The proof of the first alternative for which all credentials are there. Where there is none, the request is sent without, and
 * its server says what it makes of that.
 */
export async function proofOf(
  alternatives: readonly (readonly string[])[],
  schemes: Readonly<Record<string, Scheme>>,
  credentials: Readonly<Record<string, unknown>>,
): Promise<Proof> {
  for (const alternative of alternatives) {
    const proof: Proof = { headers: [], query: [], cookies: [] };
    let isComplete = true;
    for (const name of alternative) {
      const scheme = schemes[name];
      if (scheme === null) continue;
      const secret = await secretOf(credentials[name]);
      isComplete = scheme !== undefined && secret !== undefined;
      if (scheme === undefined || secret === undefined) break;
      add(proof, scheme, secret);
    }

    if (isComplete) return proof;
  }

  return { headers: [], query: [], cookies: [] };
}

async function secretOf(provided: unknown): Promise<string | undefined> {
  const value: unknown =
    typeof provided === "function"
      ? await (provided as () => unknown)()
      : provided;
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return undefined;

  const { username, password } = value as {
    username: string;
    password: string;
  };
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return btoa(String.fromCharCode(...bytes));
}

function add(
  proof: Proof,
  scheme: Exclude<Scheme, null>,
  secret: string,
): void {
  if ("http" in scheme)
    proof.headers.push(["Authorization", `${scheme.http} ${secret}`]);
  else if (scheme.in === "header") proof.headers.push([scheme.name, secret]);
  else if (scheme.in === "query") proof.query.push([scheme.name, secret]);
  else proof.cookies.push([scheme.name, secret]);
}

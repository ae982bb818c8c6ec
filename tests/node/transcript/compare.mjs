// What of an answer has to be the same everywhere.

/** Headers whose values count. */
const values = [
  'allow', 'content-type', 'location', 'cache-control', 'x-content-type-options', 'content-security-policy', 'referrer-policy', 'cross-origin-resource-policy',
  'strict-transport-security', 'ratelimit-policy', 'ratelimit-limit', 'server', 'x-powered-by', 'etag', 'vary', 'access-control-allow-origin',
];

/** Headers of which only counts whether they are there. */
const presence = ['www-authenticate', 'retry-after', 'ratelimit-remaining', 'ratelimit-reset', 'date'];

/** The facts of an answer by their names. Of a bare one, given by the HTTP server itself, only the status counts. */
export function factsOf(answer, { isBare = false, method }) {
  const facts = { status: answer.status };
  if (isBare) {
    return facts;
  }
  facts.whole = method === 'HEAD' || answer.isWhole;
  for (const name of values) {
    // Whether a space stands behind a semicolon means nothing.
    facts[name] = normal(answer.headers[name] ?? '').replaceAll(/;\s*/g, '; ');
  }
  for (const name of presence) {
    facts[name] = answer.headers[name] !== undefined;
  }
  if (!answer.headers['content-type']?.includes('json')) {
    facts.body = normal(answer.body);
    return facts;
  }
  if (method === 'HEAD') {
    facts.body = answer.body;
    return facts;
  }
  const parsed = JSON.parse(answer.body);
  const { error, ...rest } = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : { parsed };
  facts.body = normal(JSON.stringify(sorted(rest)));
  facts.error = error?.code ?? '';
  facts.message = error?.message ?? '';
  // Where in a text JSON ends to be JSON is for people: parsers count differently.
  facts.details = (error?.details ?? [])
    .map(({ field, code, message }) => `${field} ${code} ${code === 'json' ? '' : message}`)
    .sort()
    .join('\n');
  return facts;
}

function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, name === 'requestId' ? '<request>' : sorted(value[name])]),
  );
}

/** Ids and times are each server's own. */
function normal(text) {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<id>')
    .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)/g, '<time>');
}

// What TypeScript must know of a generated client; compiled beside it, never run.
import type { Client } from "./client.js";

export async function typing(client: Client): Promise<void> {
  const choice = await client.getChoice();
  if (choice.status === 200 && choice.contentType === "text/plain")
    choice.body satisfies string;
  else if (choice.status === 200) choice.body.a satisfies number | undefined;
  else if (choice.status === 404)
    choice.body.title satisfies string | undefined;

  // @ts-expect-error: 500 is not documented.
  if (choice.status === 500) return;

  const { headers } = await client.getHeaders({});
  headers["X-Count"] satisfies number;
  headers["X-List"] satisfies number[] | undefined;

  const lines = await client.getLines({}, { signal: AbortSignal.timeout(1) });
  for await (const line of lines.body) line.n satisfies number;

  const events = await client.getEvents();
  for await (const event of events.body) event.data.n satisfies number;

  await client.upload({ body: new Uint8Array(1) });
  await client.upload({ body: new Blob([]) });
  await client.uploadAny({ contentType: "image/png", body: new Blob([]) });
  await client.uploadAny({ contentType: "application/json", body: { a: 1 } });
  await client.uploadAny({});
  // @ts-expect-error: a body has a media type.
  await client.uploadAny({ body: new Blob([]) });
  await client.sendParts({ body: { file: new File([], "a.txt") } });
  await client.sendBody({ contentType: "text/plain", body: "a" });
  // @ts-expect-error: text is no object.
  await client.sendBody({ contentType: "application/json", body: "a" });
  // @ts-expect-error: the path needs an id.
  await client.deleteThing({});
  // @ts-expect-error: options are behind the request.
  await client.getEvents({ signal: AbortSignal.timeout(1) });
}

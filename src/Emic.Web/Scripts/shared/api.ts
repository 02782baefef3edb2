/** The server understood and said no: the sentence is for the person, and asking again will not help. */
export class Refused extends Error {}

/** Nobody answered, or the server could not do it now: asking again may help. */
export class Unavailable extends Error {}

const token = document.querySelector<HTMLMetaElement>('meta[name="emic-token"]')?.content ?? "";

/** One request. Writes carry the anti-forgery token and, if given, the id of the change, which makes repeating them harmless. */
export async function call<T>(method: string, url: string, body?: unknown, change?: string): Promise<T> {
  const headers: Record<string, string> = {};
  if (method !== "GET") headers["X-Emic-Token"] = token;
  if (change) headers["X-Emic-Change"] = change;
  if (body !== undefined) headers["Content-Type"] = "application/json";

  let answer: Response;
  try {
    answer = await fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  } catch {
    throw new Unavailable("the program does not answer");
  }

  if (answer.ok) return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
  const sentence = await answer.json().then(
    (said: { message?: string }) => said.message,
    () => undefined,
  );
  if (answer.status >= 500) throw new Unavailable(sentence ?? `the program failed (${answer.status})`);
  throw new Refused(sentence ?? `The program refused this (${answer.status}). Load the page again.`);
}

/** The server understood and said no: the sentence is for the person, and asking again will not help. */
export class Refused extends Error {}

/** Nobody answered, or the server could not do it now: asking again may help. */
export class Unavailable extends Error {}

const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
const token = said("emic-token");
const study = said("emic-study");

/** One request. Writes carry the anti-forgery token and, if given, the id of the change, which makes repeating them harmless. */
export async function call<T>(method: string, url: string, body?: unknown, change?: string): Promise<T> {
  const headers: Record<string, string> = {};
  // Reads carry no header of ours, so that what the page fetched ahead is used.
  if (method !== "GET") {
    headers["X-Emic-Token"] = token;
    headers["X-Emic-Study"] = study;
  }
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
    (answered: { message?: string }) => answered.message,
    () => undefined,
  );
  if (answer.status >= 500) throw new Unavailable(sentence ?? `the program failed (${answer.status})`);
  throw new Refused(sentence ?? `The program refused this (${answer.status}). Load the page again.`);
}

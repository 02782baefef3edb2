import { said } from "../shared/dom";

/** A request with a body as it is; fails with the server's sentence. */
export async function request(method: string, url: string, body: Blob | null, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(url, { method, body, signal: signal ?? null, headers: { "X-Emic-Token": said("emic-token"), "X-Emic-Study": said("emic-study"), "Content-Type": "application/octet-stream" } });
  if (answer.ok) return answer;
  const sentence = await answer.json().then(
    (answered: { message?: string }) => answered.message,
    () => undefined,
  );
  throw new Error(sentence ?? `The program refused this (${answer.status}). Load the page again.`);
}

/** The lines of an answer as they come, each read as JSON. */
export async function* reading<T>(answer: Response): AsyncGenerator<T> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) yield JSON.parse(line) as T;
  }
  if (rest) yield JSON.parse(rest) as T;
}

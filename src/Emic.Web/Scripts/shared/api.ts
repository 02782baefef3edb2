import { said } from "./dom";

/** The server understood and said no: the sentence is for the person, and asking again will not help. */
export class Refused extends Error {}

/** Nobody answered, or the server could not do it now: asking again may help. */
export class Unavailable extends Error {}

/** This browser is not let in any more: it goes on once the new link was opened in it. */
export class StartedAnew extends Unavailable {}

let token = said("emic-token");
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

  const ask = () => fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  let answer: Response;
  try {
    answer = await ask();
    // Perhaps Emic was started again since this page was loaded: what was done here must not be lost over that.
    // Where another tab is let in at the same moment, its token may take the place of ours, so it is tried more than once.
    for (let tries = 0; tries < 3 && method !== "GET" && (answer.status === 400 || answer.status === 403); tries++) {
      await comeBack();
      headers["X-Emic-Token"] = token;
      answer = await ask();
    }
  } catch (failure) {
    if (failure instanceof Refused || failure instanceof Unavailable) throw failure;
    throw new Unavailable("the program does not answer");
  }

  if (answer.ok) return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
  const sentence = await sentenceOf(answer);
  if (answer.status >= 500) throw new Unavailable(sentence ?? `the program failed (${answer.status})`);
  throw new Refused(sentence ?? `The program refused this (${answer.status}). Load the page again.`);
}

interface Entry {
  token: string;
  study: string | null;
  coder: string | null;
}

/** Gets a token from the program as it runs now, if this browser is let in and the same person works in the same study. */
async function comeBack(): Promise<void> {
  const answer = await fetch("/api/entry");
  if (answer.status === 403) throw new StartedAnew("Emic was started anew. Open its new link in another tab and come back; what you did is kept here.");
  if (!answer.ok) throw new Unavailable((await sentenceOf(answer)) ?? "this browser is not let in");
  const entry = (await answer.json()) as Entry;
  if (entry.study === null) throw new Unavailable("the study is not open in Emic; open it again");
  if (study !== "" && entry.study !== study) throw new Refused("Another study was opened in Emic. Reload this page.");
  const coder = document.querySelector<HTMLElement>("[data-coder]")?.dataset.coder;
  if (coder && entry.coder !== coder && !(entry.coder === null && (await goOnAs(coder, entry.token)))) throw new Unavailable("choose who codes, as it was when you did this");
  token = entry.token;
}

/** Who coded here codes here again: the program that runs now has not heard yet who that is. */
async function goOnAs(coder: string, fresh: string): Promise<boolean> {
  const answer = await fetch(`/api/coder/${coder}`, { method: "PUT", headers: { "X-Emic-Token": fresh, "X-Emic-Study": study } });
  return answer.ok;
}

async function sentenceOf(answer: Response): Promise<string | undefined> {
  return answer.json().then(
    (answered: { message?: string }) => answered.message,
    () => undefined,
  );
}

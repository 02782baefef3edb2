import { said } from "../shared/dom";
import type { LiveChange } from "../shared/wire";

/** Listens to the study, and tells where changes may have been missed: between the page and the first word of it, and after every break. */
export function listen(heard: (change: LiveChange) => void, missed: () => void): void {
  let failures = 0;
  let since = said("emic-last");
  const connect = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/live${since === "" ? "" : `?since=${since}`}`);
    socket.onopen = () => {
      if (failures > 0) missed();
      failures = 0;
      since = "";
    };
    socket.onmessage = (message) => {
      const change = JSON.parse(String(message.data)) as LiveChange | null;
      if (change) heard(change);
      else missed();
    };
    socket.onclose = () => setTimeout(connect, Math.min(10_000, 500 * 2 ** failures++));
  };
  connect();
}

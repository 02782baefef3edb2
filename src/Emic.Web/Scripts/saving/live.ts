import type { LiveChange } from "../shared/wire";

/** Listens to the study and comes back after every break, telling of the break too, since changes may have been missed. */
export function listen(heard: (change: LiveChange) => void, returned: () => void): void {
  let failures = 0;
  const connect = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/live`);
    socket.onopen = () => {
      if (failures > 0) returned();
      failures = 0;
    };
    socket.onmessage = (message) => heard(JSON.parse(String(message.data)) as LiveChange);
    socket.onclose = () => setTimeout(connect, Math.min(10_000, 500 * 2 ** failures++));
  };
  connect();
}

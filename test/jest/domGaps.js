// What jsdom lacks and Fluent UI asks for at mount.
class ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= ResizeObserver;
globalThis.matchMedia ??= (media) => ({
  media,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
});

// Files are written from text in UTF-8.
const { TextDecoder, TextEncoder } = require("node:util");
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;

/** The worker of a file whose `work` answers in the page, later: what a test mocks is mocked there too. */
class PlayedWorker {
  static missing = false;
  isEnded = false;
  onmessage = null;
  onerror = null;

  constructor(url) {
    const { fileURLToPath } = require("node:url");
    this.file = fileURLToPath(url);
  }

  async postMessage(question) {
    await Promise.resolve();
    if (PlayedWorker.missing) return this.onerror?.({});
    const { work } = require(this.file);
    const data = await work(question);
    if (!this.isEnded) this.onmessage?.({ data });
  }

  terminate() {
    this.isEnded = true;
  }
}
globalThis.Worker ??= PlayedWorker;

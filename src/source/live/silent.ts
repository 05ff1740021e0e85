const say = () => {};

/** A logger that keeps the SDK from writing to our standard error. */
export const silent = { trace: say, debug: say, info: say, warn: say, error: say };

/** The same for clients: without `info`, the SDK does not copy every response for its log. */
export const silentClient = { trace: say, debug: say, warn: say, error: say };

import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

/**
 * Wraps a handler: a fault in one feature is logged and answered with `empty`, so that it never
 * stops another; a cancelled request is answered as such.
 */
export function guarded<P, R>(
  connection: Connection,
  empty: R,
  handler: (params: P) => Promise<R> | R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      const result = await handler(params);
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      return empty;
    }
  };
}

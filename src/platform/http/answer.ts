/** What goes back over the wire: JSON, a file, or a stream of events. */
import { XLSX, type FileBody, type ServerEvent } from './route-shape.ts';

export function jsonAnswer(status: number, body: unknown): Response {
  if (status === 204) return new Response(null, { status });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } });
}

export function fileAnswer(status: number, file: FileBody): Response {
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    status,
    headers: {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
    },
  });
}

const HEARTBEAT_MS = 15_000;

/**
 * Server-sent events (HTML standard §9.2). A comment line every 15 s keeps proxies from closing a silent stream; the
 * source is closed when the client goes away. A failure inside ends the stream with an `error` event.
 */
export function eventAnswer(
  events: AsyncIterable<ServerEvent> | undefined,
  end: { readonly present: (thrown: unknown) => unknown; readonly onGone: () => void },
): Response {
  // 204 tells a browser's EventSource not to come back.
  if (events === undefined) return jsonAnswer(204, undefined);
  const encoder = new TextEncoder();
  const iterator = events[Symbol.asyncIterator]();
  let heartbeat: NodeJS.Timeout | undefined;
  let isGone = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('retry: 2000\n\n'));
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(': still here\n\n')), HEARTBEAT_MS);
      heartbeat.unref();
    },
    async pull(controller) {
      try {
        const step = await iterator.next();
        if (isGone) return;
        if (step.done === true) {
          clearInterval(heartbeat);
          controller.close();
          return;
        }
        controller.enqueue(encoder.encode(eventText(step.value)));
      } catch (error) {
        clearInterval(heartbeat);
        if (isGone) return;
        controller.enqueue(encoder.encode(eventText({ id: '', event: 'error', data: end.present(error) })));
        controller.close();
      }
    },
    async cancel() {
      isGone = true;
      clearInterval(heartbeat);
      end.onGone();
      await iterator.return?.();
    },
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

function eventText({ id, event, data }: ServerEvent): string {
  const idLine = id === '' ? '' : `id: ${id.replace(/[\r\n\0]/g, '')}\n`;
  return `${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

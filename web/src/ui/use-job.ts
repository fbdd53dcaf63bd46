/** Following a background job: server-sent events, resumed after a broken line from the last event seen. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from '../../../src/contract/index.ts';
import { ApiError, api, apiUrl, useWrite } from '../api.ts';

export interface FollowedJob {
  readonly job: Job | null;
  readonly error: ApiError | null;
  /** False while the line is broken; the browser connects again by itself, with `Last-Event-ID`. */
  readonly isConnected: boolean;
  readonly cancel: () => void;
  readonly isCancelling: boolean;
}

export function hasEnded(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

/** The job as it runs. When it ends, everything on the screen is asked again: the job changed it. Null follows nothing. */
export function useJob(id: string | null): FollowedJob {
  const client = useQueryClient();
  const [followed, setFollowed] = useState<{ id: string; job: Job } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isConnected, setConnected] = useState(true);
  const cancel = useWrite('POST /api/consortia/{consortium}/jobs/{job}/cancel');

  useEffect(() => {
    if (id === null) return undefined;
    setError(null);
    const params = { job: id };
    const source = new EventSource(apiUrl('GET /api/consortia/{consortium}/jobs/{job}/events', { params }));
    const take = (job: Job) => {
      setFollowed({ id, job });
      if (!hasEnded(job)) return;
      source.close();
      void client.invalidateQueries();
    };
    const read = (event: MessageEvent<string>) => take(JSON.parse(event.data) as Job);
    source.onopen = () => setConnected(true);
    source.onmessage = read;
    source.addEventListener('job', read);
    source.onerror = () => {
      setConnected(false);
      // A refused stream does not reconnect and tells no reason: the plain answer does.
      if (source.readyState !== EventSource.CLOSED) return;
      api('GET /api/consortia/{consortium}/jobs/{job}', { params }).then(take, (cause: unknown) => {
        if (!(cause instanceof ApiError)) throw cause;
        setError(cause);
      });
    };
    return () => source.close();
  }, [id, client]);

  const job = followed?.id === id ? followed.job : null;
  return {
    job,
    error: error ?? cancel.error,
    isConnected,
    cancel: () => {
      if (id !== null) cancel.mutate({ params: { job: id } });
    },
    isCancelling: cancel.isPending || job?.isCancelAsked === true,
  };
}

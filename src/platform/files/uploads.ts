/** Files on their way in: a job may run in another process than the upload came to, so the bytes travel through the database. */
import type { Tx } from '../database/transaction.ts';
import { AppError, declareErrors } from '../errors.ts';
import { newId } from '../ids.ts';

export const uploadErrors = declareErrors({
  /** The bytes are gone: the job that read them has ended. */
  upload_gone: {
    status: 410,
    says: { zh: '上传的文件“{upload}”已不在。', en: 'The uploaded file "{upload}" is gone.' },
    wayOut: { zh: '请重新上传。', en: 'Upload the file again.' },
  },
  upload_without_party: {
    status: 403,
    says: { zh: '您今天不代表任何单位，不能上传文件。', en: 'You act for no party today, so you cannot upload files.' },
    wayOut: { zh: '请管理员为您登记角色。', en: 'Ask an administrator to give you a role.' },
  },
});

/** Keeps a file for a job; returns its id. Errors: `upload_without_party`. */
export async function saveUpload(tx: Tx, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  const owner = tx.actor.parties[0];
  if (owner === undefined) throw new AppError(uploadErrors.upload_without_party);
  const id = newId();
  await tx.query('insert into platform.upload (consortium_id, id, owner_party_id, name, bytes) values ($1, $2, $3, $4, $5)', [
    tx.actor.consortium,
    id,
    owner,
    file.name.slice(0, 200),
    Buffer.from(file.bytes),
  ]);
  return id;
}

/** Errors: `upload_gone`. */
export async function readUpload(tx: Tx, upload: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [row] = await tx.query<{ name: string; bytes: Buffer }>('select name, bytes from platform.upload where consortium_id = $1 and id = $2', [tx.actor.consortium, upload]);
  if (!row) throw new AppError(uploadErrors.upload_gone, { upload });
  return row;
}

export async function deleteUpload(tx: Tx, upload: string): Promise<void> {
  await tx.query('delete from platform.upload where consortium_id = $1 and id = $2', [tx.actor.consortium, upload]);
}

import type { ReactElement } from 'react';
import type { Reference, Share } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { ExportTable, Name, useNameOf } from '../ui/index.ts';
import styles from './share-matrix.module.css';
import { agreementTexts } from './texts.ts';
import { shareKinds } from './words.ts';

/** Kinds of rows that tell about persons; they stand out, so that nobody shares them unseen. */
const PERSONAL = new Set(['person', 'learner', 'plan']);

/** Who shows what to whom: givers down, receivers across; on the phone one card a giver. */
export function ShareMatrix({ shares, onChoose }: { shares: readonly Share[]; onChoose?: (share: Share) => void }): ReactElement {
  const say = useText(agreementTexts);
  const kind = useText(shareKinds);
  const nameOf = useNameOf();
  const givers = distinct(shares.map((share) => share.giver));
  const receivers = distinct(shares.map((share) => share.receiver));
  const rows = () => [
    [say('shows'), ...receivers.map((receiver) => nameOf(receiver.name))],
    ...givers.map((giver) => [
      nameOf(giver.name),
      ...receivers.map((receiver) => shares.filter((share) => share.giver.id === giver.id && share.receiver.id === receiver.id).map((share) => kind(share.kind)).join('; ')),
    ]),
  ];
  return (
    <div className={styles['frame']}>
      <table className={styles['matrix']} role="table">
        <caption className="for-readers">{say('matrix')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles['corner']}>
              {say('shows')}
            </th>
            {receivers.map((receiver) => (
              <th key={receiver.id} role="columnheader" scope="col">
                <Name name={receiver.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {givers.map((giver) => (
            <tr key={giver.id} role="row">
              <th role="rowheader" scope="row">
                <Name name={giver.name} />
              </th>
              {receivers.map((receiver) => {
                const here = shares.filter((share) => share.giver.id === giver.id && share.receiver.id === receiver.id);
                return (
                  <td key={receiver.id} role="cell" data-self={giver.id === receiver.id || undefined} data-empty={here.length === 0 || undefined}>
                    <span className={styles['to']} aria-hidden="true">
                      → {nameOf(receiver.name)}
                    </span>
                    <span className={styles['kinds']}>
                      {here.map((share) =>
                        share.canEdit && onChoose ? (
                          <button key={share.id} type="button" className={styles['kind']} data-personal={PERSONAL.has(share.kind) || undefined} onClick={() => onChoose(share)} title={say('endShare', { kind: kind(share.kind) })}>
                            {kind(share.kind)}
                          </button>
                        ) : (
                          <span key={share.id} className={styles['kind']} data-personal={PERSONAL.has(share.kind) || undefined}>
                            {kind(share.kind)}
                          </span>
                        ),
                      )}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['legend']}>
        <span className={styles['kind']} data-personal>
          {kind('person')}
        </span>{' '}
        {say('personal')}
        <ExportTable name={say('matrix')} title={say('matrix')} rows={rows} />
      </p>
    </div>
  );
}

function distinct(parties: readonly Reference[]): Reference[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** An indicator is bound to a figure that exists, in a scope the figure takes; partnership keeps it, evidence knows the figures. */
import { bindIndicator, type IndicatorToBind } from '../partnership/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { evidenceErrors } from './errors.ts';
import { figures, findScope, type FigureScope } from './figures.ts';

/** Errors: those of partnership's `bindIndicator`, `indicator_figure_unknown`, `indicator_scope_unknown`. */
export async function bindIndicatorToFigure(tx: Tx, task: string, wanted: IndicatorToBind): Promise<void> {
  await bindIndicator(tx, task, wanted, await figureBreaches(tx, wanted));
}

async function figureBreaches(tx: Tx, { figure: code, scope }: IndicatorToBind): Promise<AppError[]> {
  const figure = figures.find((known) => known.code === code);
  if (figure === undefined) return [new AppError(evidenceErrors.indicator_figure_unknown, { figure: code, known: figures.map((known) => known.code) })];
  if (scope === null) return [];
  const isTaken = (figure.scopes as readonly string[]).includes(scope.kind) && (await findScope(tx, scope as FigureScope)) !== undefined;
  return isTaken ? [] : [new AppError(evidenceErrors.indicator_scope_unknown, { figure: code, kind: scope.kind, key: scope.key, scopes: figure.scopes.length === 0 ? ['—'] : [...figure.scopes] })];
}

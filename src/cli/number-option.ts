import { AppError } from '../platform/errors.ts';
import type { CommandCall } from './command.ts';

/** The number an option holds, at least `least`; undefined when it is not given. Errors: `command_misused`. */
export function numberOption(call: CommandCall, command: string, name: string, least: number): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least) throw new AppError('command_misused', { command, reason: `--${name} ${text}` });
  return value;
}

/** The same for whole numbers. Errors: `command_misused`. */
export function integerOption(call: CommandCall, command: string, name: string, least: number): number | undefined {
  const value = numberOption(call, command, name, least);
  if (value !== undefined && !Number.isSafeInteger(value)) throw new AppError('command_misused', { command, reason: `--${name} ${call.option(name)}` });
  return value;
}

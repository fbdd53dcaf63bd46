import { useId, useRef, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { formatNumber, texts, useLanguage, useText } from '../texts.ts';
import type { Language } from '../texts.ts';
import { Icon } from './icon.tsx';
import styles from './file-drop.module.css';

const words = texts({
  choose: { zh: '选择文件', en: 'Choose a file' },
  orDrop: { zh: '或拖放到此处', en: 'or drop it here' },
  another: { zh: '换一个文件', en: 'Choose another file' },
  tooLarge: { zh: '“{name}”有 {size} MB，上限为 {limit} MB。请拆分文件或删去不用的工作表。', en: '"{name}" has {size} MB, the limit is {limit} MB. Split the file, or remove sheets that are not used.' },
  wrongKind: { zh: '“{name}”不是 {kinds} 文件。请在表格软件中另存为该格式。', en: '"{name}" is not a {kinds} file. Save it in that format from your spreadsheet program.' },
});

/** Takes one file by choosing or dropping; refuses the wrong kind or size with a sentence before anything is sent. */
export function FileDrop({
  label,
  kinds,
  limitMegabytes,
  file,
  onFile,
}: {
  label: string;
  /** Endings taken, with their dot: `['.xlsx']`. */
  kinds: readonly string[];
  limitMegabytes: number;
  file: File | null;
  onFile: (file: File) => void;
}): ReactElement {
  const say = useText(words);
  const language = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const megabytes = (size: number) => formatNumber(size / 1_048_576, language);

  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    const name = chosen.name;
    if (!kinds.some((kind) => name.toLowerCase().endsWith(kind))) return setRefusal(say('wrongKind', { name, kinds: kinds.join(' / ') }));
    if (chosen.size > limitMegabytes * 1_048_576) return setRefusal(say('tooLarge', { name, size: megabytes(chosen.size), limit: limitMegabytes }));
    setRefusal(null);
    onFile(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  return (
    <div>
      <label
        htmlFor={id}
        className={styles['drop']}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name={file ? 'file' : 'upload'} size={28} />
        <span>
          <span className={styles['label']}>{file ? file.name : label}</span>
          <span className={styles['how']}>
            <span className={styles['choose']}>{file ? say('another') : say('choose')}</span>{' '}
            {file ? formatSize(file.size, language) : say('orDrop')}
          </span>
        </span>
        <input
          ref={input}
          id={id}
          type="file"
          accept={kinds.join(',')}
          className="for-readers"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = ''; // the same file may be chosen again after it was changed
          }}
        />
      </label>
      {refusal && (
        <p role="alert" className={styles['refusal']}>
          <Icon name="bad" size="1.1em" /> {refusal}
        </p>
      )}
    </div>
  );
}

function formatSize(bytes: number, language: Language): string {
  return bytes < 1_048_576 ? `${formatNumber(Math.ceil(bytes / 1024), language)} kB` : `${formatNumber(bytes / 1_048_576, language)} MB`;
}

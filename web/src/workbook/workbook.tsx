import { useState } from 'react';
import type { ReactElement } from 'react';
import { apiUrl, useWrite } from '../api.ts';
import { useText } from '../texts.ts';
import { Button, ErrorNote, FileDrop, PageHeader, Section, useJob } from '../ui/index.ts';
import { DownloadLink } from './download-link.tsx';
import { ProblemTable } from './problem-table.tsx';
import { resultOf } from './result-of.ts';
import { SheetReports } from './sheet-reports.tsx';
import { workbookTexts } from './texts.ts';
import { WorkbookJob } from './workbook-job.tsx';

const LIMIT_MEGABYTES = 32;

/** The workbook out and in: export, then a file that is checked at once, and imported when it is whole. */
export default function Workbook(): ReactElement {
  const say = useText(workbookTexts);
  const [file, setFile] = useState<File | null>(null);
  const [checkJob, setCheckJob] = useState<string | null>(null);
  const [importJob, setImportJob] = useState<string | null>(null);
  const check = useWrite('POST /api/consortia/{consortium}/workbook/checks');
  const load = useWrite('POST /api/consortia/{consortium}/workbook/imports');
  const checking = useJob(checkJob);
  const importing = useJob(importJob);
  const checked = resultOf(checking.job);
  const imported = resultOf(importing.job);
  const result = imported ?? checked;

  const take = (chosen: File) => {
    setFile(chosen);
    setCheckJob(null);
    setImportJob(null);
    load.reset();
    check.mutate({ file: chosen }, { onSuccess: (answer) => setCheckJob(answer.job) });
  };

  return (
    <>
      <PageHeader
        title={say('title')}
        lead={say('lead')}
        actions={
          <>
            <DownloadLink href={apiUrl('GET /api/consortia/{consortium}/workbook/template')}>{say('template')}</DownloadLink>
            <DownloadLink href={apiUrl('GET /api/consortia/{consortium}/workbook')}>{say('export')}</DownloadLink>
          </>
        }
      />
      <Section>
        <FileDrop label={say('drop')} kinds={['.xlsx']} limitMegabytes={LIMIT_MEGABYTES} file={file} onFile={take} />
        <ErrorNote error={check.error ?? load.error} />
      </Section>
      {file && checkJob && !importJob && <WorkbookJob title={say('checking', { file: file.name })} followed={checking} />}
      {file && importJob && <WorkbookJob title={say('importing', { file: file.name })} followed={importing} />}
      {file && checked && checked.errors === 0 && !importJob && (
        <Section title={say('ready')} aside={say('readyLead')}>
          <Button look="primary" icon="upload" busy={load.isPending} onClick={() => load.mutate({ file }, { onSuccess: (answer) => setImportJob(answer.job) })}>
            {say('import')}
          </Button>
        </Section>
      )}
      {imported && imported.sheets.length > 0 && <SheetReports result={imported} />}
      {result && result.problems.length > 0 && <ProblemTable result={result} />}
    </>
  );
}

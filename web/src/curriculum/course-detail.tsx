/** One course and the editor of its links: competences of the programme's framework, ticked where the course teaches them. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CourseDetail } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { AppLink, Button, Columns, EmptyPanel, FactList, Name, PageHeader, QueryStates, Section, useNameOf } from '../ui/index.ts';
import { CourseDialog } from './course-dialog.tsx';
import { CourseLinks } from './course-links.tsx';
import { LinkRows } from './labels.tsx';
import { courseTexts, words } from './texts.ts';

export default function CourseScreen(): ReactElement {
  const { course = '' } = useParams({ strict: false });
  const query = useApi('GET /api/consortia/{consortium}/courses/{course}', { params: { course } });
  return (
    <QueryStates query={query} skeleton="cards">
      {(answer) => <CourseParts course={answer} />}
    </QueryStates>
  );
}

function CourseParts({ course }: { course: CourseDetail }): ReactElement {
  const say = useText(words);
  const tell = useText(courseTexts);
  const nameOf = useNameOf();
  const [isEditing, setEditing] = useState(false);
  const programme = useApi('GET /api/consortia/{consortium}/programmes/{programme}', { params: { programme: course.programme.id } });
  const version = programme.data?.versions.find(({ state }) => state === 'in_force') ?? programme.data?.versions[0];
  const frameworkVersion = version?.frameworkVersion.id;
  const framework = useApi('GET /api/consortia/{consortium}/framework-versions/{version}', { params: { version: frameworkVersion ?? '' } }, { enabled: frameworkVersion !== undefined });
  return (
    <>
      <PageHeader
        title={nameOf(course.name)}
        lead={<AppLink to={`/curriculum/programmes/${course.programme.id}`}>{nameOf(course.programme.name)}</AppLink>}
        parent={{ title: say('courses'), to: '/curriculum/courses' }}
        actions={course.canEdit && <Button onClick={() => setEditing(true)}>{tell('edit')}</Button>}
      />
      <CourseDialog isOpen={isEditing} onClose={() => setEditing(false)} programmes={[course.programme]} course={course} />
      <Columns wide>
        <Section title={tell('links')} aside={course.canEdit ? tell('linksHint') : undefined} flush>
          {framework.data ? (
            <CourseLinks course={course} framework={framework.data} />
          ) : (
            <QueryStates query={framework} skeleton="table">
              {() => <EmptyPanel title={tell('nothingLinked')} />}
            </QueryStates>
          )}
        </Section>
        <Section>
          <FactList
            facts={[
              { label: say('hours'), value: course.hours },
              { label: tell('teaches'), value: `${course.competenceCount}` },
              { label: say('party'), value: <Name name={course.party.name} /> },
              {
                label: tell('practisedIn'),
                value: course.venues.length === 0 ? null : (
                  <LinkRows>
                    {course.venues.map((venue) => (
                      <AppLink key={venue.id} to={`/partnership/venues/${venue.id}`}>
                        {nameOf(venue.name)}
                      </AppLink>
                    ))}
                  </LinkRows>
                ),
              },
            ]}
          />
        </Section>
      </Columns>
    </>
  );
}

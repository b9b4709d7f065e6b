import { ButtonLink, Buttons } from '~/ui/button';

/**
 * The way on when what was found does not help: the same words as a query.
 *
 * @param props.to address of the form, with the words as its title
 * @param props.found whether there were results
 */
export function AskInstead({ to, found }: { to: string; found: boolean }) {
  return (
    <section className="pbc-panel pbc-not-here" aria-labelledby="not-here">
      <h2 id="not-here">{found ? 'Not here?' : 'Nobody has written about this yet'}</h2>
      <p>
        Somebody in the network may know. Your words become the query’s title; you can change it and
        add details before it is posted.
      </p>
      <Buttons>
        <ButtonLink variant="secondary" to={to}>
          Ask the network
        </ButtonLink>
      </Buttons>
    </section>
  );
}

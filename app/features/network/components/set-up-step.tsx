import { Button, Buttons } from '~/ui/button';
import { setUpSteps, stepTitles, type SetUpStep } from '../set-up';

/** The heading of a step, with which of how many it is. */
export function SetUpTitle({ step }: { step: SetUpStep }) {
  return (
    <>
      <p className="pbc-meta">
        Set up the network: step {setUpSteps.indexOf(step) + 1} of {setUpSteps.length}
      </p>
      <h1>{stepTitles[step]}</h1>
    </>
  );
}

/** The two ways on from a step. */
export function SetUpButtons() {
  return (
    <Buttons>
      <Button name="deed" value="save">
        Save and go on
      </Button>
      <Button name="deed" value="skip" variant="secondary">
        Skip this step
      </Button>
    </Buttons>
  );
}

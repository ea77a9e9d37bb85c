import { FlowForm } from "./FlowForm";
import { StepFormPane } from "./StepFormPane";

type FormPaneProps = Readonly<{ step: string | undefined; leave: () => void }>;

/** The form of the chosen step, or of the whole flow where none is. Loaded apart: a flow is read before it is changed. */
export function FormPane({ step, leave }: FormPaneProps) {
  return step === undefined ? <FlowForm /> : <StepFormPane key={step} step={step} leave={leave} />;
}

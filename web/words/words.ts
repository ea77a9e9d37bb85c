import type { DetailWords } from "./types/detailWords";
import type { EditWords } from "./types/editWords";
import type { FieldWords } from "./types/fieldWords";
import type { FlowWords } from "./types/flowWords";
import type { PageWords } from "./types/pageWords";
import type { PhoneWords } from "./types/phoneWords";
import type { ProblemWords } from "./types/problemWords";
import type { SentenceWords } from "./types/sentenceWords";
import type { StepWords } from "./types/stepWords";
import type { TestWords } from "./types/testWords";

/** Everything the editor says. A language that lacks a word does not compile. */
export type Words = PageWords &
  FlowWords &
  StepWords &
  DetailWords &
  PhoneWords &
  EditWords &
  FieldWords &
  ProblemWords &
  SentenceWords &
  TestWords;

export type { WayName } from "./types/stepWords";

import { render } from "preact";
import { App } from "./app/App";
import { openSession } from "./app/session";
import "./style/index.css";

const place = document.getElementById("app");
if (place !== null) render(<App session={openSession()} />, place);

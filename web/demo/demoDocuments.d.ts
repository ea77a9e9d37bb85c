/** The demo flows and what their names mean, by the names of their files; the build of the page puts them in. */
declare const demoDocuments: import("./demoChoices").DemoDocuments;

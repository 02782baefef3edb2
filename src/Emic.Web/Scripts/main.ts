// Loaded by every page. A page that is alive brings its own custom elements in a file beside this one.
document.documentElement.classList.add("scripted");

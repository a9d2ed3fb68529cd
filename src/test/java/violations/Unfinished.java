package violations;

/** Not finished. */
class Unfinished {
    // TODO finish
}

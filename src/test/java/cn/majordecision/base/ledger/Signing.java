package cn.majordecision.base.ledger;

import org.springframework.boot.test.context.TestComponent;

/** Signs a checkpoint when a test says so, and hands out the key that everybody may know. */
@TestComponent
public class Signing {

    private final Sequencer sequencer;
    private final SigningKeys keys;

    Signing(Sequencer sequencer, SigningKeys keys) {
        this.sequencer = sequencer;
        this.keys = keys;
    }

    /** Signs what has happened so far. */
    public void sign() {
        sequencer.checkpoint();
    }

    /** The public key as its file has it. */
    public String publicKey() {
        return KeyFile.pem(keys.current().publicKey());
    }
}

package dev.habeas.connectors.webhook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads as much as is allowed and not a byte more. */
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream source, long most) {
        super(source);
        this.left = most;
    }

    /** From here on so many bytes more. */
    void allow(long more) {
        left += more;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLargeException {
        left -= read;
        if (left < 0) {
            throw new TooLargeException();
        }
    }
}

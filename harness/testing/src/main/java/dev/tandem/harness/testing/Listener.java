package dev.tandem.harness.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a process listens, as Linux tells it in {@code /proc}.
 *
 * @param address such as {@code 127.0.0.1}
 * @param port of TCP
 */
public record Listener(String address, int port) {

    private static final String LISTENS = "0A";

    /** Those of these processes, by IPv4 and IPv6. */
    public static List<Listener> of(Stream<ProcessHandle> processes) {
        Set<String> sockets =
                processes.flatMap(process -> sockets(process.pid())).collect(Collectors.toSet());
        return Stream.of("tcp", "tcp6")
                .flatMap(protocol -> lines(Path.of("/proc/net", protocol)))
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field[3].equals(LISTENS) && sockets.contains(field[9]))
                .map(field -> parsed(field[1]))
                .toList();
    }

    /** The inodes of the sockets that a process has open; none if it is gone. */
    private static Stream<String> sockets(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open
                    .map(Listener::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException gone) {
            return Stream.empty();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listener parsed(String hex) {
        String[] parts = hex.split(":", 2);
        return new Listener(address(parts[0]), Integer.parseInt(parts[1], 16));
    }

    /** Words of four bytes, each in the order of this machine. */
    private static String address(String hex) {
        ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        ByteBuffer bytes = ByteBuffer.allocate(words.capacity());
        while (words.hasRemaining()) {
            bytes.order(ByteOrder.nativeOrder()).putInt(words.order(ByteOrder.BIG_ENDIAN).getInt());
        }
        try {
            return InetAddress.getByAddress(bytes.array()).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(hex + " is no address", e);
        }
    }
}

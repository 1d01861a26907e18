# frozen_string_literal: true

require 'fileutils'
require 'securerandom'
require_relative 'pod-database'

# One archive of one account, from the job to the mail (diaspora*, app/models/user.rb, perform_export! and
# perform_export_photos!). What is begun stands in simulated_job_log; what is to go wrong, in simulated_faults.
class Export
  SECONDS = Integer(ENV.fetch('POD_EXPORT_MS')) / 1000.0
  UPLOADS = ENV.fetch('POD_UPLOADS')
  PREPARED = ENV.fetch('POD_PREPARED')

  class MailFailed < StandardError; end

  Kind = Struct.new(:mark, :file, :built_at, :noun, :extension, :mail, keyword_init: true)
  KINDS = {
    profile: Kind.new(mark: 'exporting', file: 'export', built_at: 'exported_at',
                      noun: 'data', extension: 'json.gz', mail: 'export'),
    photos: Kind.new(mark: 'exporting_photos', file: 'exported_photos_file', built_at: 'exported_photos_at',
                     noun: 'photos', extension: 'zip', mail: 'export_photos')
  }.freeze

  def initialize(kind_name, user_id, jid)
    @kind_name = kind_name
    @kind = KINDS.fetch(kind_name)
    @user_id = Integer(user_id)
    @jid = jid
  end

  # Raises what Sidekiq is to retry: the account that is gone, the mail that did not leave.
  def run
    PodDatabase.open do |db|
      @db = db
      @username = user.fetch('username')
      logged { build_and_tell }
    end
  end

  private

  def build_and_tell
    fault, wait = claim_fault("fault <> 'slow'")
    _, slowness = claim_fault("fault = 'slow'")
    is_built = build(fault, SECONDS + slowness)
    if fault == 'mail'
      sleep wait # a mail server that is down is waited for
      raise MailFailed, 'the mail server did not take the mail'
    end
    send_mail
    is_built ? 'built' : 'failed'
  end

  # The pod rescues every ordinary exception and empties the mark. A stop of Sidekiq is none of them.
  def build(fault, seconds)
    sleep seconds
    raise 'undefined method for nil' if fault == 'exception'

    valid? && finish(copy_into_place)
  rescue StandardError => e
    Sidekiq.logger.error("Unexpected error while exporting data for '#{@username}': #{e.message}")
    give_up
    false
  end

  def copy_into_place
    name = fresh_name
    temporary = File.join(UPLOADS, '..', 'tmp', SecureRandom.hex(8))
    FileUtils.mkdir_p(File.dirname(temporary))
    FileUtils.cp(File.join(PREPARED, "#{@user_id}.#{@kind.extension}"), temporary)
    File.rename(temporary, File.join(UPLOADS, name))
    name
  end

  # All that follows the first dot of the temporary file's name, which begins with the username, is its extension
  # (diaspora*, app/uploaders/exported_user.rb).
  def fresh_name
    temporary = "#{@username}#{Time.now.strftime('%Y%m%d')}-#{Process.pid}-#{SecureRandom.alphanumeric(6)}"
    extension = "#{temporary}.#{@kind.extension}".split('.', 2).last
    "diaspora_#{@username}_#{@kind.noun}_#{SecureRandom.urlsafe_base64(16)}.#{extension}"
  end

  # A new name in the row, and the previous file goes once the row says so.
  def finish(name)
    previous = user[@kind.file]
    update(@kind.mark => false, @kind.file => name, @kind.built_at => @db.now)
    FileUtils.rm_f(File.join(UPLOADS, previous)) if previous
    true
  end

  # A profile's previous archive stays in the row, photos are emptied.
  def give_up
    nothing = { @kind.file => nil, @kind.built_at => nil }
    update(@kind_name == :photos ? nothing.merge(@kind.mark => false) : { @kind.mark => false })
  end

  def send_mail
    outcome = user[@kind.file] ? 'complete' : 'failure'
    @db.run('insert into simulated_mails (user_id, recipient, template) values (?, ?, ?)',
            @user_id, user.fetch('email'), "#{@kind.mail}_#{outcome}_for")
  end

  def user
    @db.first('select * from users where id = ?', @user_id) or raise "Couldn't find User with 'id'=#{@user_id}"
  end

  # Every update is validated. For a row that the pod's model refuses it silently does nothing.
  def update(columns)
    return unless valid?

    columns = columns.merge('updated_at' => @db.now)
    assignments = columns.keys.map { |column| "#{column} = ?" }.join(', ')
    @db.run("update users set #{assignments} where id = ?", *columns.values, @user_id)
  end

  def valid?
    @db.first('select 1 from simulated_accounts where user_id = ? and stay_invalid', @user_id).nil?
  end

  # The oldest fault planned for this account and kind, used up by one: its name and the seconds that go with it.
  def claim_fault(which)
    @db.transaction do
      row = @db.first(<<~SQL, @user_id, @kind_name.to_s)
        select id, fault, delay_ms from simulated_faults
        where #{which} and times_left > 0 and (user_id is null or user_id = ?) and (kind is null or kind = ?)
        order by id limit 1 for update
      SQL
      @db.run('update simulated_faults set times_left = times_left - 1 where id = ?', row['id']) if row
      row ? [row['fault'], row['delay_ms'].to_i / 1000.0] : [nil, 0]
    end
  end

  # Nobody ends the entry of a process that is killed: it goes on saying "working".
  def logged
    entry = @db.first(<<~SQL, @jid, @user_id, @username, @kind_name.to_s)
      insert into simulated_job_log (jid, user_id, username, kind) values (?, ?, ?, ?) returning id
    SQL
    outcome = 'broken'
    outcome = yield
  rescue Sidekiq::Shutdown
    outcome = 'stopped'
    raise
  rescue MailFailed
    outcome = 'mail-failed'
    raise
  ensure
    ended = 'update simulated_job_log set ended_at = ?, outcome = ? where id = ?'
    @db.run(ended, @db.now, outcome, entry['id']) if entry
  end
end
